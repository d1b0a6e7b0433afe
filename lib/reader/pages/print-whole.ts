import type { PagesModel } from './pages-model.ts';

/**
 * Takes the browser's key for printing where pages of the article are not here yet: fetches them and prints then. False where
 * the browser is to print at once.
 */
export function printWhole(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'preventDefault'>,
  pages: Pick<PagesModel, 'state' | 'all'>,
  print: () => void = () => window.print(),
): boolean {
  const isPrint = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
  if (!isPrint || event.key.toLowerCase() !== 'p') return false;
  const doing = pages.state.peek()?.doing;
  if (doing !== 'waiting' && doing !== 'loading') return false;
  event.preventDefault();
  void pages.all().then(print);
  return true;
}
