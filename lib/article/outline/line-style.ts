import { IDENTITY_ATTRIBUTE, type Measures } from '../workspace.ts';

/** How a stretch of text looks; null where neither the page's measurements nor its markup say. */
export interface TextStyle {
  /** CSS px. */
  readonly size: number | null;
  /** 100–900. */
  readonly weight: number | null;
  readonly color: string | null;
  /** `start`, `center` or `end`. */
  readonly align: string | null;
  readonly family: string | null;
  readonly underlined: boolean;
  readonly capitals: boolean;
}

/** Style before anything is known. */
export const UNKNOWN_STYLE: TextStyle = {
  size: null,
  weight: null,
  color: null,
  align: null,
  family: null,
  underlined: false,
  capitals: false,
};

/** Weight from which a reader sees text as bold. */
export const BOLD_WEIGHT = 600;

const BOLD_ELEMENTS = new Set(['b', 'strong', 'th']);

/** Sizes of `<font size>` in CSS px, by the HTML standard's table. */
const FONT_SIZES = [10, 10, 13, 16, 18, 24, 32, 48];

/** Style of the text directly in an element: its measurement where the snapshot can make one, else what the markup declares. */
export function measuredStyle(element: Element, declared: TextStyle, measures: Measures): TextStyle {
  const identity = element.getAttribute(IDENTITY_ATTRIBUTE);
  const measure = identity === null ? undefined : measures.get(identity);
  if (!measure) return declared;
  return {
    size: measure.fontSize,
    weight: measure.fontWeight,
    color: measure.color,
    align: alignmentOf(measure.textAlign),
    family: measure.fontFamily,
    underlined: declared.underlined,
    capitals: measure.capitals ?? declared.capitals,
  };
}

/** Style inside an element by its markup alone, over its parent's. */
export function declaredStyle(element: Element, parent: TextStyle): TextStyle {
  const name = element.localName;
  const css = element.getAttribute('style') ?? '';
  const align = element.getAttribute('align');
  if (css === '' && align === null && name !== 'font' && !/^(?:b|strong|th|u|center|big|small)$/.test(name)) {
    return parent;
  }
  let { size, weight, color, family, underlined, capitals } = parent;
  let alignment = parent.align;
  if (BOLD_ELEMENTS.has(name)) weight = 700;
  if (name === 'u') underlined = true;
  if (name === 'center') alignment = 'center';
  if (name === 'font') {
    color = element.getAttribute('color')?.toLowerCase() ?? color;
    size = fontSizeOf(element.getAttribute('size')) ?? size;
    family = element.getAttribute('face') ?? family;
  }
  if (name === 'big') size = (size ?? 16) * 1.2;
  if (name === 'small') size = (size ?? 16) / 1.2;
  if (align !== null) alignment = alignmentOf(align);
  if (css !== '') {
    const value = (property: string): string | null =>
      new RegExp(`(?:^|;)\\s*${property}\\s*:\\s*([^;!]+)`, 'i').exec(css)?.[1]?.trim().toLowerCase() ?? null;
    weight = cssWeight(value('font-weight')) ?? weight;
    size = cssSize(value('font-size'), size) ?? size;
    color = value('color') ?? color;
    const declaredAlignment = value('text-align');
    if (declaredAlignment) alignment = alignmentOf(declaredAlignment);
    if (value('text-decoration(?:-line)?')?.includes('underline')) underlined = true;
    if (value('font-variant(?:-caps)?')?.includes('small-caps') || value('text-transform') === 'uppercase')
      capitals = true;
  }
  return { size, weight, color, align: alignment, family, underlined, capitals };
}

function alignmentOf(value: string): string {
  const align = value.trim().toLowerCase();
  if (align.includes('center')) return 'center';
  return align === 'right' || align === 'end' || align === '-webkit-right' ? 'end' : 'start';
}

function fontSizeOf(value: string | null): number | null {
  if (value === null) return null;
  const number = Number.parseInt(value, 10);
  if (Number.isNaN(number)) return null;
  const absolute = /^[+-]/.test(value.trim()) ? 3 + number : number;
  return FONT_SIZES[Math.min(7, Math.max(1, absolute))] ?? null;
}

function cssWeight(value: string | null): number | null {
  if (value === null) return null;
  if (value === 'bold' || value === 'bolder') return 700;
  if (value === 'normal' || value === 'lighter') return 400;
  const number = Number(value);
  return number >= 1 && number <= 1000 ? number : null;
}

/** Size in px of a CSS length; the browser's usual 16 px stands in for an unknown parent. */
function cssSize(value: string | null, parent: number | null): number | null {
  const match = /^([\d.]+)(px|pt|em|rem|%)/.exec(value ?? '');
  if (!match) return null;
  const number = Number(match[1]);
  const unit = match[2];
  if (unit === 'px') return number;
  if (unit === 'pt') return (number * 4) / 3;
  return (unit === '%' ? number / 100 : number) * (unit === 'rem' ? 16 : (parent ?? 16));
}
