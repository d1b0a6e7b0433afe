import { ADVERTISEMENT_RULES } from './advertisement.ts';
import { APP_RULES } from './app-promotion.ts';
import { COMMENT_RULES } from './comments.ts';
import { COPYRIGHT_RULES } from './copyright.ts';
import { DATELINE_RULES } from './dateline.ts';
import { DUPLICATE_RULES } from './duplicate.ts';
import { EDITOR_RULES } from './editor.ts';
import { FOLLOW_RULES } from './follow.ts';
import { NAVIGATION_RULES } from './navigation.ts';
import { ORIGINAL_TITLE_RULES } from './original-title.ts';
import { PAGING_RULES } from './paging.ts';
import { POST_NOTE_RULES } from './post-notes.ts';
import { QR_CODE_RULES } from './qr-code.ts';
import { RELATED_RULES } from './related.ts';
import type { Rule } from './rule.ts';
import { SHARE_RULES } from './share.ts';
import { SUBSCRIPTION_RULES } from './subscription.ts';
import { TAG_RULES } from './tags.ts';
import { TITLE_RULES } from './title.ts';

/** All rules of tidying up; of several that take a line, the first is named in the record. */
export const RULES: readonly Rule[] = [
  ...COMMENT_RULES,
  ...RELATED_RULES,
  ...TITLE_RULES,
  ...ORIGINAL_TITLE_RULES,
  ...EDITOR_RULES,
  ...ADVERTISEMENT_RULES,
  ...SHARE_RULES,
  ...QR_CODE_RULES,
  ...APP_RULES,
  ...FOLLOW_RULES,
  ...SUBSCRIPTION_RULES,
  ...COPYRIGHT_RULES,
  ...TAG_RULES,
  ...POST_NOTE_RULES,
  ...PAGING_RULES,
  ...DATELINE_RULES,
  ...NAVIGATION_RULES,
  ...DUPLICATE_RULES,
];
