import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Article, Removal } from '../article/article.ts';
import { extract } from '../article/extract.ts';
import { report } from '../errors.ts';
import { message } from '../i18n.ts';
import type { Converter } from '../script/converter.ts';
import type { ConversionTarget } from '../script/targets.ts';
import type { UserDictionary } from '../script/user-dictionary.ts';
import { itemNames } from '../settings/items.ts';
import type { StoredItems } from '../settings/storage.ts';
import type { MountAids } from './aids-loader.ts';
import { createAidsModel } from './aids-model.ts';
import type { ArticleModel } from './article-model.ts';
import { createCommands } from './commands.ts';
import { copySelection } from './copy-selection.ts';
import { loadExporter } from './exporter-loader.ts';
import { createItemsModel } from './items-model.ts';
import { createKeysModel, type KeysModel } from './keys-model.ts';
import { followLanguage } from './language.ts';
import { effectUntil } from './lifetime.ts';
import { moveAlong } from './move-along.ts';
import { createNoticesModel, type NoticesModel } from './notices-model.ts';
import { createOutlineModel, type OutlineModel } from './outline-model.ts';
import { titleOf } from './pages/document-title.ts';
import { loadPages } from './pages/pages-loader.ts';
import { createPagesModel, type PagesModel } from './pages/pages-model.ts';
import { printWhole } from './pages/print-whole.ts';
import { createPanelsModel, type PanelsModel } from './panels-model.ts';
import { type PlaceMark, reachesBeyond } from './place-mark.ts';
import { keepPlace, returnTo } from './place-memory.ts';
import { writePlace } from './place-store.ts';
import { createPositionModel, type PositionModel } from './position-model.ts';
import { readingAxis } from './reading-axis.ts';
import { readingMinutes } from './reading-time.ts';
import { createRoomModel } from './room-model.ts';
import { createScriptModel, type ScriptModel } from './script-model.ts';
import { createSettingsModel, type SettingsModel } from './settings-model.ts';
import { COMMAND_NAMES, type CommandName, type Commands, commandFor } from './shortcuts.ts';
import { shownArticle } from './shown-article.ts';
import { createTakeAlongModel, type TakeAlongModel } from './take-along-model.ts';
import type { LoadTexts } from './take-language.ts';
import { createToolbarModel, type ToolbarModel } from './toolbar-model.ts';
import { createVerticalPaging } from './vertical-paging.ts';
import { createVisitsModel, type VisitsModel } from './visits-model.ts';

/** The open reader: one model for each concern. */
export interface ReaderModel {
  readonly article: ArticleModel;
  readonly settings: SettingsModel;
  readonly keys: KeysModel;
  readonly script: ScriptModel;
  readonly outline: OutlineModel;
  readonly position: PositionModel;
  readonly panels: PanelsModel;
  readonly visits: VisitsModel;
  readonly pages: PagesModel;
  readonly takeAlong: TakeAlongModel;
  readonly notices: NoticesModel;
  readonly toolbar: ToolbarModel;
  readonly commands: Commands;
  /** Whether the outline has room beside the text; otherwise it is a sheet. */
  readonly hasRail: ReadonlySignal<boolean>;
  /** Whether lines stand upright and run to the left: the setting, where the language can be written so. */
  readonly isVertical: ReadonlySignal<boolean>;
  /** Minutes that the article takes, as a fraction. */
  readonly minutes: ReadonlySignal<number>;
  /** False while the reader only says that the page does not look like an article. */
  readonly accepted: ReadonlySignal<boolean>;
  /** Shows what was found although it does not look like an article. */
  accept(): void;
  setRemoved(removal: Removal, removed: boolean): void;
  /** Puts back or takes out all that was removed. */
  setAllRemoved(removed: boolean): void;
  /** Goes to the place where the article was left, if there is one; once the body is in the window. */
  returnToPlace(): Promise<void>;
  /** Says that a kept pick chose the article, and offers to forget it. */
  sayKeptPick(): void;
  closeReader(): void;
  onKey(event: KeyboardEvent): void;
  onClick(event: MouseEvent): void;
  onCopy(event: ClipboardEvent): void;
}

/** What the reader is made of. */
export interface ReaderParts {
  readonly article: Article;
  readonly articleModel: ArticleModel;
  /** Minutes that it takes, as it is first. */
  readonly minutes: number;
  readonly stored: StoredItems;
  /** The site, as in addresses, whose own values apply; empty where nothing is kept by site. */
  readonly host: string;
  readonly loadTexts: LoadTexts;
  readonly root: ShadowRoot;
  readonly scroller: HTMLElement;
  readonly loadConverter: (target: ConversionTarget) => Promise<Converter>;
  readonly loadAids: () => Promise<MountAids>;
  /** Brings the panels that the first picture does not show. */
  readonly loadPanels: () => Promise<void>;
  readonly readUserWords: () => Promise<UserDictionary>;
  readonly openOptions: () => void;
  /** Opens the options at what happens by itself on this site. */
  readonly openSite: () => void;
  /** Lets the person point at the article; the reader is closed by then. */
  readonly pickByHand: () => void;
  /** What was picked for the site and is shown now; null where the pipeline chose. */
  readonly keptPick: { readonly host: string; readonly forget: () => void } | null;
  readonly close: () => void;
  /** Where the article was left the last time. */
  readonly place: PlaceMark | null;
}

/** Elements in which letters are typed or chosen from. */
const TYPING = 'input:not([type=checkbox], [type=radio], [type=range]), textarea, select, [contenteditable]';

/** Commands that go on in the text: the toolbar stays out of the way. */
const MOVES: ReadonlySet<CommandName> = new Set([
  'close',
  'nextSection',
  'previousSection',
  'firstSection',
  'lastSection',
  'back',
  'nextMark',
]);

/** Languages whose columns can run to the left. */
const UPRIGHT_LANGUAGES = /^(zh|yue|lzh|wuu|nan|hak|ja|ko)\b/i;

function canStandUpright({ language }: Article): boolean {
  return UPRIGHT_LANGUAGES.test(language);
}

/** Makes the models and connects them; all end with the lifetime. */
export function createReaderModel(parts: ReaderParts, lifetime: AbortSignal): ReaderModel {
  const { root, scroller } = parts;
  const notices = createNoticesModel(lifetime);
  const onStorageFailure = (): void => notices.say({ text: message('notice_storage') });
  const names = itemNames(parts.host, COMMAND_NAMES);
  const items = createItemsModel(parts.stored, names, onStorageFailure, lifetime);
  const settings = createSettingsModel(items, parts.host);
  const keys = createKeysModel(items);
  followLanguage(settings.current, parts.loadTexts, lifetime);
  const article = parts.articleModel;
  const accepted = signal(parts.article.judgement.isArticle);
  const isVertical = computed(
    () => settings.current.value.writing === 'vertical' && accepted.value && canStandUpright(parts.article),
  );
  // Before a conversion reads the tree.
  article.setUpright(isVertical.peek());
  const position = createPositionModel(scroller, article.body, lifetime);
  const script = createScriptModel(
    {
      article: parts.article,
      body: article.body,
      scroller,
      settings,
      position,
      loadConverter: parts.loadConverter,
      readUserWords: parts.readUserWords,
      onFailure(error) {
        report(error, 'converting the script');
        notices.say({ text: message('notice_dictionary') });
      },
    },
    lifetime,
  );
  const paging = createVerticalPaging(scroller, isVertical, position, lifetime);
  let isUpright = isVertical.peek();
  effectUntil(lifetime, () => {
    const isWanted = isVertical.value;
    if (isWanted === isUpright) return;
    isUpright = isWanted;
    void script.whileOriginal(() => position.carry(() => article.setUpright(isWanted)));
  });
  const outline = createOutlineModel(scroller, article, script, position, lifetime);
  const pages = createPagesModel(
    {
      article,
      script,
      scroller,
      extract,
      loadPages,
      documentTitle: titleOf(root.ownerDocument),
      onFailure: (error) => report(error, 'joining a page'),
    },
    lifetime,
  );
  const focusText = (): void => scroller.focus({ preventScroll: true });
  const panels = createPanelsModel(
    {
      root,
      focusText,
      load: parts.loadPanels,
      onFailure(error) {
        report(error, 'loading the panels');
        notices.say({ text: message('notice_aids') });
      },
    },
    lifetime,
  );
  const hasRail = createRoomModel(window, lifetime);
  const axis = readingAxis(scroller);
  const aids = createAidsModel(
    {
      article,
      script,
      settings,
      pages,
      host: {
        root,
        scroller,
        body: article.body,
        originalLanguage: parts.article.language,
        language: () => script.language.peek(),
        settle: position.settle,
        following: pages.following,
      },
      place: () => root.querySelector<HTMLElement>('.aids-place'),
      loadAids: parts.loadAids,
      onFailure(error) {
        report(error, 'loading the aids');
        notices.say({ text: message('notice_aids') });
      },
    },
    lifetime,
  );
  const toolbar = createToolbarModel(scroller, lifetime);
  const visits = createVisitsModel({
    scroller,
    article,
    address: parts.article.address,
    position,
    outline,
    panels,
    notices,
  });
  const takeAlong = createTakeAlongModel(
    {
      notices,
      loadExporter,
      async shown() {
        await pages.all();
        await script.settled;
        return shownArticle({ article, script, outline, vertical: axis.isVertical });
      },
      lastPage: () => (pages.state.peek()?.next ? (pages.state.peek()?.last ?? null) : null),
      onFailure: (error) => report(error, 'making a file'),
    },
    lifetime,
  );
  const commands = createCommands({
    settings,
    script,
    outline,
    panels,
    aids,
    hasRail: () => hasRail.peek(),
    back: visits.back,
    focusText,
    hasArticle: () => accepted.peek(),
    print: () => window.print(),
    openOptions: parts.openOptions,
    openSite: parts.openSite,
    pickByHand: parts.pickByHand,
    close: parts.close,
  });
  if (!parts.stored.works) onStorageFailure();
  const memory = {
    scroller,
    body: article.body,
    position,
    progress: () => outline.progress.peek(),
    isWanted: () => settings.current.peek().keepPlace,
    write: (mark: PlaceMark | null) => void writePlace(parts.article.address, mark),
  };
  keepPlace(memory, lifetime);
  const setRemoved = (removals: readonly Removal[], removed: boolean): void => {
    script
      .whileOriginal(() => article.setRemoved(removals, removed))
      .catch((error: unknown) => report(error, 'changing what is removed'));
  };

  return {
    article,
    settings,
    keys,
    script,
    outline,
    position,
    panels,
    visits,
    pages,
    takeAlong,
    notices,
    toolbar,
    commands,
    hasRail,
    isVertical,
    minutes: computed(() => {
      const isFirst = article.revision.value === 0;
      return isFirst ? parts.minutes : readingMinutes(article.body.textContent ?? '');
    }),
    accepted,
    accept() {
      accepted.value = true;
      // The button that was pressed goes; focus must not go with it.
      focusText();
    },
    closeReader: parts.close,
    setRemoved: (removal, removed) => setRemoved([removal], removed),
    setAllRemoved: (removed) => setRemoved(article.article.removals, removed),
    async returnToPlace() {
      if (!parts.place || !memory.isWanted()) return;
      if (pages.state.peek() && reachesBeyond(article.body, parts.place)) {
        await pages.all();
        // Reading has begun meanwhile.
        if (lifetime.aborted || axis.position > 0) return;
      }
      if (!returnTo(parts.place, memory)) return;
      toolbar.show();
      const toBeginning = (): void => {
        axis.goTo(0);
        position.settle();
        notices.dismiss();
      };
      notices.say({
        text: message('notice_returned'),
        action: { label: message('notice_beginning'), run: toBeginning },
      });
    },
    sayKeptPick() {
      if (!parts.keptPick) return;
      const { host, forget } = parts.keptPick;
      const run = (): void => {
        parts.close();
        forget();
      };
      notices.say({
        text: message('notice_kept_pick', host),
        action: { label: message('notice_forget'), run },
      });
    },
    onKey(event) {
      if (aids.onKey(event) || printWhole(event, pages)) return;
      if (keys.offer(event)) {
        event.preventDefault();
        return;
      }
      const target = event.composedPath()[0];
      const isTyping = target instanceof Element && target.closest(TYPING) !== null;
      if (isTyping && event.key !== 'Escape') return;
      if (event.key === 'Tab') toolbar.show();
      if (visits.onKey(event)) return;
      if (moveAlong(event, target) || paging.onKey(event, target)) return;
      const command = commandFor(event, settings.current.peek().singleKeys, keys.bindings.peek());
      if (command === null) return;
      event.preventDefault();
      if (!MOVES.has(command)) toolbar.show();
      commands[command]();
    },
    onCopy(event) {
      if (event.clipboardData && copySelection(root, article.body, event.clipboardData))
        event.preventDefault();
    },
    onClick: visits.onClick,
  };
}
