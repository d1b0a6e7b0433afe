import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const SHEET = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8');

type Tokens = Readonly<Record<string, string>>;

/** The colours that a rule sets. */
function coloursOf(rule: string): Tokens {
  return Object.fromEntries(
    [...rule.matchAll(/--([\w-]+):\s*(#[\da-f]{6});/gi)].map(([, name = '', colour = '']) => [name, colour]),
  );
}

/** The rule of a selector, at the top of the sheet or in a media query. */
function ruleOf(selector: string): string {
  const at = SHEET.indexOf(`${selector} {`);
  if (at < 0) throw new Error(`There is no ${selector}.`);
  return SHEET.slice(at, SHEET.indexOf('}', at));
}

const light = coloursOf(ruleOf('dialog'));
const THEMES: readonly (readonly [string, Tokens])[] = [
  ['light', light],
  ...['sepia', 'grey', 'dark', 'black', 'auto'].map(
    (name) => [name, { ...light, ...coloursOf(ruleOf(`dialog[data-theme="${name}"]`)) }] as const,
  ),
];

/** Colour as red, green and blue, 0 to 255. */
function channels(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}

/** As `color-mix(in srgb, one share, other)` does. */
function mix(one: string, share: number, other: string): string {
  const others = channels(other);
  const mixed = channels(one).map((value, index) =>
    Math.round(value * share + (others[index] ?? 0) * (1 - share)),
  );
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

/** Relative luminance by WCAG 2.2. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio by WCAG 2.2. */
function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

describe('contrast', () => {
  it('is what WCAG says of black, white and grey', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });
});

describe.each(THEMES)('the theme %s', (_, tokens) => {
  const of = (name: string): string => {
    const colour = tokens[name];
    if (!colour) throw new Error(`The theme has no ${name}.`);
    return colour;
  };
  const [paper, surface, ink, soft, accent, mark] = [
    of('paper'),
    of('surface'),
    of('ink'),
    of('soft'),
    of('accent'),
    of('mark'),
  ];
  const hovered = mix(ink, 0.08, paper);

  it.each([
    ['body text', ink, paper],
    ['quotations', mix(ink, 0.88, paper), paper],
    ['code', ink, mix(ink, 0.06, paper)],
    ['panels', ink, surface],
  ])('sets %s with AAA', (_name, text, ground) => {
    expect(contrast(text, ground)).toBeGreaterThanOrEqual(7);
  });

  it.each([
    ['byline and captions', soft, paper],
    ['labels of panels', soft, surface],
    ['quiet text under the pointer', ink, hovered],
    ['links and marks of notes', accent, paper],
    ['links of panels', accent, surface],
    ['marked words', ink, mark],
    ['the found word', paper, accent],
    ['quiet lines and the main button', paper, ink],
    ['deleted text', soft, paper],
  ])('sets %s with AA', (_name, text, ground) => {
    expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it.each([
    ['the ring of the focus', accent, paper],
    ['the ring of the focus in panels', accent, surface],
    ['a switch that is off', mix(ink, 0.58, surface), surface],
  ])('shows %s with 3 to 1', (_name, shape, ground) => {
    expect(contrast(shape, ground)).toBeGreaterThanOrEqual(3);
  });
});

describe('auto', () => {
  it('is dark with the system, and as dark as the dark theme', () => {
    expect(coloursOf(ruleOf('dialog[data-theme="auto"]'))).toEqual(
      coloursOf(ruleOf('dialog[data-theme="dark"]')),
    );
  });
});
