// One sheet for HTML and EPUB, with the fonts that systems have; the language picks the region's glyphs.
const SERIF = {
  Hans: '"Songti SC", "Noto Serif CJK SC", "Source Han Serif SC", "Noto Serif SC", SimSun, serif',
  TW: '"Songti TC", "Noto Serif CJK TC", "Source Han Serif TC", "Noto Serif TC", PMingLiU, serif',
  HK: '"Songti TC", "Noto Serif CJK HK", "Source Han Serif HC", "Noto Serif HK", PMingLiU, serif',
  ja: '"Hiragino Mincho ProN", "Noto Serif CJK JP", "Noto Serif JP", "Yu Mincho", serif',
  ko: '"Noto Serif CJK KR", "Noto Serif KR", "Nanum Myeongjo", Batang, serif',
};

const SHARED = `
html { font-family: Georgia, "Noto Serif", serif; line-height: 1.8; }
:lang(zh) { font-family: Georgia, ${SERIF.Hans}; }
:lang(zh-Hant), :lang(zh-TW) { font-family: Georgia, ${SERIF.TW}; }
:lang(zh-Hant-HK), :lang(zh-HK) { font-family: Georgia, ${SERIF.HK}; }
:lang(ja) { font-family: Georgia, ${SERIF.ja}; }
:lang(ko) { font-family: Georgia, ${SERIF.ko}; }
:lang(zh), :lang(ja), :lang(ko) { line-break: strict; text-autospace: normal; }
h1, h2, h3, h4, h5, h6 { line-height: 1.4; font-weight: bold; break-after: avoid; page-break-after: avoid; margin-block: 1.6em .6em; margin-inline: 0; }
h1 { font-size: 1.6em; margin-block-start: 0; }
h2 { font-size: 1.3em; }
h3 { font-size: 1.15em; }
h4, h5, h6 { font-size: 1em; }
p { margin-block: .9em; margin-inline: 0; }
blockquote { margin-block: 1em; margin-inline: 0; padding-inline-start: 1em; border-inline-start: 3px solid #999; }
:lang(zh) > blockquote { font-family: Kaiti, "Kaiti SC", "Kaiti TC", STKaiti, BiauKai, DFKai-SB, KaiTi, serif; }
figure { margin-block: 1.4em; margin-inline: 0; break-inside: avoid; page-break-inside: avoid; }
img, svg { max-width: 100%; height: auto; }
figcaption, caption { font-size: .85em; color: #555; line-height: 1.6; }
table { border-collapse: collapse; max-width: 100%; font-size: .9em; }
td, th { border: 1px solid #999; padding: .3em .6em; vertical-align: top; text-align: start; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; font-size: .85em; line-height: 1.5; padding: .8em; border: 1px solid #ccc; }
code, kbd, samp { font-family: ui-monospace, Menlo, Consolas, monospace; font-size: .9em; }
pre code { font-size: 1em; }
a { color: inherit; overflow-wrap: anywhere; }
.subtitle { font-size: 1.1em; }
.byline, .address, .missing-image { font-size: .85em; color: #555; }
.address { line-height: 1.4; }
header { margin-block-end: 2em; }
`;

/** The style sheet of one HTML file: readable on a screen of any size, by day and night, and on paper. */
export const HTML_STYLE = `${SHARED}
body { margin: 0 auto; padding: 2em 1.2em 4em; max-width: 36em; font-size: 18px; overflow-wrap: break-word; }
nav { font-size: .9em; margin-block-end: 2em; }
nav ol { padding-inline-start: 1.5em; margin-block: .2em; }
html.vertical { writing-mode: vertical-rl; }
html.vertical body { margin: auto 0; padding: 1.2em 2em; max-width: none; max-height: 36em; }
html.vertical img, html.vertical svg { max-width: 80vw; max-height: 100%; width: auto; }
@media (prefers-color-scheme: dark) {
  @media screen {
    html { background: #1b1b1b; color: #d8d8d8; }
    figcaption, caption, .byline, .address, .missing-image { color: #a6a6a6; }
    img { filter: brightness(.85); }
  }
}
@media print {
  body { max-width: none; padding: 0; font-size: 11pt; }
  html.vertical body { max-height: none; }
  nav { display: none; }
  p { orphans: 2; widows: 2; }
  tr, pre { break-inside: avoid; }
  a { text-decoration: none; }
}
@page { margin: 2cm; }
`;

/** The style sheet of EPUB documents; size, margins and colours are the reading system's. */
export const EPUB_STYLE = `${SHARED}
html.vertical { -epub-writing-mode: vertical-rl; -webkit-writing-mode: vertical-rl; writing-mode: vertical-rl; }
`;
