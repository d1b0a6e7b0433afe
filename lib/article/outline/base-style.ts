import { BOLD_WEIGHT } from './line-style.ts';
import type { Line, LineContext, LineStyle } from './lines.ts';

/** How the article's running text looks and where it stands: what the looks of a short line are compared with. */
export interface BaseStyle {
  readonly size: number | null;
  readonly weight: number | null;
  readonly color: string | null;
  readonly family: string | null;
  readonly align: string | null;
  /** The structure that holds most of the text: `flow`, but for pages that put all of it in a quotation or a list. */
  readonly context: LineContext;
  /** Width of all text lines, in full-width characters. */
  readonly width: number;
}

/** Signs by which a line stands out from the running text. */
export interface Distinction {
  readonly bold: boolean;
  readonly larger: boolean;
  readonly centered: boolean;
  readonly colored: boolean;
  readonly underlined: boolean;
  readonly capitals: boolean;
  /** Smaller or paler than the running text, as captions and notes are. */
  readonly subdued: boolean;
}

/** A structure other than `flow` holds the article where this share of the text stands in it. */
const CONTEXT_SHARE = 0.6;

/** Least step of weight between the running text and a bold line. */
const BOLD_STEP = 150;

/** Ratios of font size that a reader sees as larger or smaller: 1 px on the usual 16 px and less is an accident. */
const LARGER = 1.09;
const SMALLER = 0.92;

/** The style that most of the article's text has, by width. */
export function baseStyleOf(lines: readonly Line[]): BaseStyle {
  const contexts = new Map<LineContext, number>();
  let width = 0;
  for (const line of lines) {
    if (line.kind !== 'text') continue;
    width += line.width;
    contexts.set(line.context, (contexts.get(line.context) ?? 0) + line.width);
  }
  const holder = (['quote', 'list'] as const).find((one) => (contexts.get(one) ?? 0) > CONTEXT_SHARE * width);
  const context = holder ?? 'flow';
  const body = lines.filter((line) => line.kind === 'text' && line.context === context);
  return {
    size: mode(body, ({ size }) => size),
    weight: mode(body, ({ weight }) => weight),
    color: mode(body, ({ color }) => color),
    family: mode(body, ({ family }) => family),
    align: mode(body, ({ align }) => align),
    context,
    width,
  };
}

function mode<T>(lines: readonly Line[], read: (style: LineStyle) => T | null): T | null {
  const widths = new Map<T | null, number>();
  for (const line of lines) {
    const value = read(line.style);
    widths.set(value, (widths.get(value) ?? 0) + line.width);
  }
  let best: T | null = null;
  let most = 0;
  for (const [value, width] of widths) {
    if (width > most) {
      best = value;
      most = width;
    }
  }
  return best;
}

/** Compares a line's looks with the running text's. */
export function distinctionOf({ style, linked }: Line, base: BaseStyle): Distinction {
  const bold =
    style.weight !== null &&
    style.weight >= BOLD_WEIGHT &&
    (base.weight === null || style.weight >= base.weight + BOLD_STEP);
  const ratio = style.size !== null ? style.size / (base.size ?? 16) : 1;
  const hasOwnColor = linked < 0.5 && style.color !== null && style.color !== base.color;
  const pale = hasOwnColor && isPale(style.color, base.color);
  return {
    bold,
    larger: base.size !== null && ratio >= LARGER,
    centered: style.align === 'center' && base.align !== 'center',
    colored: hasOwnColor && !pale && !isNearBlack(style.color, base.color),
    underlined: style.underlined && linked < 0.5,
    capitals: style.capitals,
    subdued: !bold && (ratio <= SMALLER || pale),
  };
}

type Rgb = readonly [number, number, number];

function parseColor(color: string | null): Rgb | null {
  if (color === null) return null;
  const hex = /^#?([\da-f]{3}|[\da-f]{6})$/i.exec(color)?.[1];
  if (hex) {
    const digits = hex.length === 3 ? [...hex].map((digit) => digit + digit).join('') : hex;
    return [0, 2, 4].map((at) => Number.parseInt(digits.slice(at, at + 2), 16)) as unknown as Rgb;
  }
  const parts = /^rgba?\(\s*([\d.]+)[\s,]+([\d.]+)[\s,]+([\d.]+)/.exec(color);
  return parts ? [Number(parts[1]), Number(parts[2]), Number(parts[3])] : null;
}

/** A grey that is clearly lighter than the running text (dark text on a light page) says "less important". */
function isPale(color: string | null, base: string | null): boolean {
  if (color === 'gray' || color === 'grey' || color === 'silver') return true;
  const rgb = parseColor(color);
  if (!rgb || !isGrey(rgb)) return false;
  const reference = parseColor(base) ?? [0, 0, 0];
  const dark = (reference[0] + reference[1] + reference[2]) / 3 < 128;
  const step = (rgb[0] + rgb[1] + rgb[2] - reference[0] - reference[1] - reference[2]) / 3;
  return dark ? step > 40 : step < -40;
}

/** Two greys that differ by little, or a grey darker than the text: no colour that a reader would notice. */
function isNearBlack(color: string | null, base: string | null): boolean {
  const rgb = parseColor(color);
  if (!rgb || !isGrey(rgb)) return color === 'black' || color === 'inherit';
  const reference = parseColor(base);
  return reference === null || isGrey(reference);
}

/** Spread of the channels, of 255, below which a colour reads as grey. */
const GREY_SPREAD = 24;

function isGrey(rgb: Rgb): boolean {
  return Math.max(...rgb) - Math.min(...rgb) < GREY_SPREAD;
}
