import { describe, expect, it } from 'vitest';
import { textsOf } from './messages.ts';
import { useOwnBrowser } from './use-browser.ts';

describe('the first page', () => {
  const browser = useOwnBrowser({ keepWelcome: true });

  it('is shown on installation, on one screen, with the key that opens the reader', async () => {
    await browser.driver.takeTab('/welcome.html');
    const { page } = browser.driver;
    await page.waitForSelector('button');
    const { heading, keys, fits } = await page.evaluate(() => ({
      heading: document.querySelector('h1')?.textContent ?? '',
      keys: [...document.querySelectorAll('kbd')].map((key) => key.textContent),
      fits: document.documentElement.scrollHeight <= innerHeight,
    }));
    expect(textsOf('welcome_title')).toContain(heading);
    expect(keys).toEqual(['Alt+Shift+R', 's', 'o', '?', 'Esc']);
    expect(fits).toBe(true);
  });

  it('is not shown again', async () => {
    const before = await browser.driver.countTabs();
    await browser.driver.restart();
    await browser.driver.openExtensionPage('options.html');
    // As long as the first one took, and more.
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    expect(before).toBe(2);
    expect(await browser.driver.countTabs()).toBe(1);
  });
});
