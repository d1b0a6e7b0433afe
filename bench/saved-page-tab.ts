import type { CDPSession, Page } from 'puppeteer-core';

/** A tab that shows saved pages at their own address, their scripts off, and asks nothing of the network. */
export interface SavedPageTab {
  readonly page: Page;
  /** Shows the page; resolves when its document is parsed and its styles are computed. */
  open(address: string, html: Buffer): Promise<void>;
  /** Makes a world of its own in the shown page, where the page's scripts and policies do not reach. */
  createWorld(name: string): Promise<World>;
  /** Reads the processor time of the page's main thread since the page began, in milliseconds. */
  readProcessorTime(): Promise<number>;
}

/** What a script in a page threw, with its stack; the page lives on. */
export class PageError extends Error {}

/** A world of scripts beside the page's own, as a content script has it. */
export interface World {
  /** Evaluates an expression and returns its value; throws PageError where it throws. */
  evaluate(expression: string): Promise<unknown>;
}

const ANSWER_HEADERS = [
  { name: 'content-type', value: 'text/html; charset=utf-8' },
  { name: 'content-security-policy', value: "script-src 'none'" },
];

/** Makes a tab into one for saved pages. */
export async function makeSavedPageTab(page: Page): Promise<SavedPageTab> {
  const session = await page.createCDPSession();
  let answer: string | null = null;
  session.on('Fetch.requestPaused', ({ requestId, resourceType, frameId }) => {
    const isMainDocument = resourceType === 'Document' && frameId === mainFrame;
    if (isMainDocument && answer !== null) {
      const body = answer;
      answer = null;
      ignoreGone(
        session.send('Fetch.fulfillRequest', {
          requestId,
          responseCode: 200,
          responseHeaders: ANSWER_HEADERS,
          body,
        }),
      );
      return;
    }
    // `Aborted` leaves the shown page where it is when a `<meta http-equiv=refresh>` wants to go elsewhere.
    const errorReason = isMainDocument ? 'Aborted' : 'BlockedByClient';
    ignoreGone(session.send('Fetch.failRequest', { requestId, errorReason }));
  });
  await session.send('Page.enable');
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await session.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
  const { frameTree } = await session.send('Page.getFrameTree');
  const mainFrame = frameTree.frame.id;

  const createWorld = async (worldName: string): Promise<World> => {
    const { executionContextId } = await session.send('Page.createIsolatedWorld', {
      frameId: mainFrame,
      worldName,
    });
    return { evaluate: (expression) => evaluate(session, executionContextId, expression) };
  };
  const open = async (address: string, html: Buffer): Promise<void> => {
    answer = html.toString('base64');
    const parsed = new Promise<void>((resolve) => session.once('Page.domContentEventFired', () => resolve()));
    const { errorText } = await session.send('Page.navigate', { url: address });
    if (errorText) throw new Error(`The page could not be shown: ${errorText}`);
    await parsed;
    const world = await createWorld('flush');
    await world.evaluate('void (document.body && document.body.offsetHeight)');
  };
  const readProcessorTime = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1_000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
  };
  return { page, open, createWorld, readProcessorTime };
}

async function evaluate(session: CDPSession, contextId: number, expression: string): Promise<unknown> {
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression,
    contextId,
    returnByValue: true,
  });
  if (exceptionDetails) {
    throw new PageError(exceptionDetails.exception?.description ?? exceptionDetails.text);
  }
  return result.value;
}

/** A request of a page that was left meanwhile can no longer be answered; that is no fault. */
function ignoreGone(answer: Promise<unknown>): void {
  answer.catch(() => undefined);
}
