/**
 * Traditional characters that simplified Chinese writes alike though they are different words. Variants of one word (裏
 * and 裡, 為 and 爲, 歎 and 嘆) are deliberately absent: they find each other.
 */
export const DISTINCT_GROUPS = [
  '發髮',
  '歷曆',
  '匯彙',
  '鐘鍾',
  '復複',
  '鬚須',
  '髒臟',
  '壇罈',
  '盡儘',
  '團糰',
  '臺颱檯',
  '係繫',
  '獲穫',
  '纖縴',
  '當噹',
  '簽籤',
  '濛懞矇',
  '彌瀰',
  '鹵滷',
  '蘇囌',
  '擺襬',
  '飢饑',
  '嘗嚐',
  '惡噁',
  '別彆',
  '蕩盪',
  '煙菸',
] as const;

let groups: Map<string, string> | undefined;

function groupOf(character: string): string | undefined {
  groups ??= new Map(DISTINCT_GROUPS.flatMap((group) => Array.from(group, (member) => [member, group])));
  return groups.get(character);
}

/** Tells whether any character of a text belongs to a group of distinct characters. */
export function hasDistinct(text: string): boolean {
  for (const character of text) if (groupOf(character)) return true;
  return false;
}

/**
 * Tells whether two characters that fold alike are different words all the same: 發 and 髮 are, 发 and 髮 are not, because
 * the simplified character stands for both.
 */
export function areDistinct(one: string, other: string): boolean {
  return one !== other && groupOf(one) !== undefined && groupOf(one) === groupOf(other);
}
