import { launchChromium } from './chromium.ts';
import type { BrowserName, Driver, LaunchOptions } from './driver.ts';
import { launchFirefox } from './firefox.ts';

/** Starts a browser with the built extension. Throws where the browser or the build is missing. */
export function launchBrowser(name: BrowserName, options: LaunchOptions = {}): Promise<Driver> {
  return name === 'chromium' ? launchChromium(options) : launchFirefox(options);
}
