import type { Workspace } from '../workspace.ts';

/** What a test measures of an element: only what it says differs from plain 16 px text. */
export interface TestLooks {
  readonly fontSize?: number;
  readonly fontWeight?: number;
  readonly color?: string;
  readonly textAlign?: string;
}

/** A workspace whose body holds the given markup, as it stands before the outline step. Needs a DOM. */
export function workspaceOf(html: string, title = ''): Workspace {
  const copy = document.implementation.createHTMLDocument('');
  const body = copy.createElement('article');
  body.innerHTML = html;
  copy.body.append(body);
  return {
    copy,
    address: 'https://paper.example/1',
    measures: new Map(),
    removals: [],
    body,
    draft: { title },
    chosenByHand: null,
    disabledRules: new Set(),
  };
}

/** Paragraphs of running text, each of about 90 characters, no two the same. */
export function paragraph(number: number): string {
  const subjects = ['渡口的老人', '鎮上的郵差', '山裡的學校', '河邊的磨坊', '茶園的女工', '舊城的鐘樓'];
  const subject = subjects[number % subjects.length];
  return `${subject}在第${number}個冬天以後仍然每日清早出門，沿著石階走到水邊，看一看昨夜的水位，再慢慢地走回來，把所見的事情一件一件地記在本子上，許多年來從不間斷。`;
}

/** The same in English. */
export function englishParagraph(number: number): string {
  return `The keeper of the ${number}th lock gets up before dawn, walks along the tow path as far as the mill, looks at the gauge and writes the figure into a book that nobody else has read in years.`;
}
