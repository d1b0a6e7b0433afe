import type { ActionState } from './driver.ts';
import type { SharedConnection } from './firefox-process.ts';

/** A function's source, and the JSON of what it returns. */
interface CallResult {
  readonly type: string;
  readonly result?: { readonly value?: string };
  readonly exceptionDetails?: { readonly text: string };
}

interface ContextTree {
  readonly contexts: readonly { readonly context: string; readonly url: string }[];
}

/**
 * Firefox's own window, toolbar and all. WebDriver BiDi runs scripts in it when Firefox was started with
 * `--remote-allow-system-access` (scope `chrome`, a Mozilla addition). The scripts are source text, because they speak
 * of things (`ChromeUtils`, `gBrowser`) that exist in that window only.
 */
export class FirefoxWindow {
  readonly #connection: SharedConnection;
  readonly #context: string;

  /** Finds the window of the browser. Throws where Firefox gives no access to it. */
  static async find(connection: SharedConnection): Promise<FirefoxWindow> {
    const tree = (await connection.command('browsingContext.getTree', {
      'moz:scope': 'chrome',
    })) as ContextTree;
    const window = tree.contexts.find(({ url }) => url.endsWith('browser.xhtml'));
    if (!window) throw new Error('Firefox shows no browser window.');
    return new FirefoxWindow(connection, window.context);
  }

  private constructor(connection: SharedConnection, context: string) {
    this.#connection = connection;
    this.#context = context;
  }

  /** Does what a click on the extension's toolbar button does, in the tab in front. */
  async clickToolbarButton(extensionId: string): Promise<void> {
    await this.#run(`${ACTION} action.triggerAction(window)`, extensionId);
  }

  /** Brings each tab with one of these addresses to the front and clicks the button there, all in one go. */
  async clickInTabs(extensionId: string, addresses: readonly string[]): Promise<void> {
    await this.#run(
      `const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
      const extension = ExtensionParent.GlobalManager.getExtension(argument.extensionId);
      const action = ExtensionParent.apiManager.global.browserActionFor(extension);
      for (const tab of window.gBrowser.tabs) {
        if (!argument.addresses.includes(tab.linkedBrowser.currentURI.spec)) continue;
        window.gBrowser.selectedTab = tab;
        action.triggerAction(window);
      }`,
      { extensionId, addresses },
    );
  }

  /** Lets the extension into private windows, which starts it anew, and opens one. */
  async openPrivateWindow(extensionId: string): Promise<void> {
    await this.#run(
      `const { ExtensionPermissions } =
        ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
      const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
      await ExtensionPermissions.add(argument, { permissions: ['internal:privateBrowsingAllowed'], origins: [] });
      const addon = await AddonManager.getAddonByID(argument);
      await addon.reload();
      const opened = window.OpenBrowserWindow({ private: true });
      await new Promise((resolve) => opened.addEventListener('load', resolve, { once: true }));
      await opened.delayedStartupPromise;
      // Its first page comes late, over whatever was loaded meanwhile.
      const isThere = () => !opened.gBrowser.webProgress.isLoadingDocument &&
        opened.gBrowser.selectedBrowser.currentURI.spec !== 'about:blank';
      for (let attempt = 0; attempt < 600 && !isThere(); attempt += 1)
        await new Promise((resolve) => opened.setTimeout(resolve, 50));
      const { extension } = WebExtensionPolicy.getByID(argument);
      await extension.wakeupBackground?.();`,
      extensionId,
    );
  }

  /** Does what a click on the button in the private window does. */
  async clickPrivately(extensionId: string): Promise<void> {
    await this.#run(`${ACTION} ${PRIVATE_WINDOW} action.triggerAction(privateWindow);`, extensionId);
  }

  /** Closes the private window, and waits until it is gone. */
  async closePrivateWindow(): Promise<void> {
    await this.#run(
      `${PRIVATE_WINDOW}
      const gone = new Promise((resolve) => privateWindow.addEventListener('unload', resolve, { once: true }));
      privateWindow.close();
      await gone;
      window.focus();`,
    );
  }

  /** Closes every other window, and waits until they are gone. */
  async closeOtherWindows(): Promise<void> {
    await this.#run(
      `const others = [...Services.wm.getEnumerator('navigator:browser')].filter((each) => each !== window);
      for (const other of others) {
        const gone = new Promise((resolve) => other.addEventListener('unload', resolve, { once: true }));
        other.close();
        await gone;
      }
      window.focus();`,
    );
  }

  /** Closes every tab but the one in front. */
  async closeOtherTabs(): Promise<void> {
    await this.#run(
      `window.gBrowser.removeAllTabsBut(window.gBrowser.selectedTab, { skipWarnAboutClosingTabs: true, animate: false });`,
    );
  }

  /** Takes every installed add-on that is a temporary one, with all that it stored, and what `agreeToAll` and `setColourScheme` set. */
  async uninstallExtensions(): Promise<void> {
    await this.#run(
      `const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
      const names = ['extensions.webextensions.keepStorageOnUninstall', 'extensions.webextensions.keepUuidOnUninstall'];
      for (const name of names) Services.prefs.setBoolPref(name, false);
      const addons = await AddonManager.getAddonsByTypes(['extension']);
      for (const addon of addons) if (addon.temporarilyInstalled) await addon.uninstall();
      for (const name of names) Services.prefs.setBoolPref(name, true);
      Services.prefs.clearUserPref('extensions.webextOptionalPermissionPrompts');
      Services.prefs.clearUserPref('layout.css.prefers-color-scheme.content-override');`,
    );
  }

  /** Shows the two newest tabs side by side; false where Firefox has no such view. */
  async splitView(): Promise<boolean> {
    const isSplit = await this.#run(
      `if (!window.gBrowser.addTabSplitView) return false;
      window.gBrowser.addTabSplitView([...window.gBrowser.tabs].slice(-2), {});
      return true;`,
    );
    return isSplit === true;
  }

  /** Reads what the extension's toolbar button shows for the tab in front. */
  async readAction(extensionId: string): Promise<ActionState> {
    const state = await this.#run(
      `${ACTION}
      const tab = window.gBrowser.selectedTab;
      const read = (name) => action.action.getProperty(tab, name) ?? '';
      return { badge: read('badgeText'), title: read('title'), popup: read('popup') };`,
      extensionId,
    );
    return state as ActionState;
  }

  /** Where the pages of the extension are: `moz-extension://…/`. */
  async extensionAddress(extensionId: string): Promise<string> {
    const host = await this.#run(
      'return WebExtensionPolicy.getByID(argument).mozExtensionHostname;',
      extensionId,
    );
    return `moz-extension://${host}/`;
  }

  /** Has every permission that an extension asks for given without a question, for which no driver can answer. */
  async agreeToAll(): Promise<void> {
    await this.#run(`Services.prefs.setBoolPref('extensions.webextOptionalPermissionPrompts', false);`);
  }

  /** Takes a match pattern from the extension, as the page of add-ons does. */
  async revoke(extensionId: string, pattern: string): Promise<void> {
    await this.#run(
      `const { ExtensionPermissions } =
        ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
      const { extension } = WebExtensionPolicy.getByID(argument.extensionId);
      const permissions = { permissions: [], origins: [argument.pattern], data_collection: [] };
      await ExtensionPermissions.remove(argument.extensionId, permissions, extension);`,
      { extensionId, pattern },
    );
  }

  /** Tells the extension of a click on an item of its menus, as Firefox itself does. */
  async clickMenu(extensionId: string, info: object): Promise<void> {
    await this.#run(
      `const { extension } = WebExtensionPolicy.getByID(argument.extensionId);
      const details = { modifiers: [], editable: false, ...argument.info };
      extension.emit('webext-menu-menuitem-click', details, window.gBrowser.selectedTab);`,
      { extensionId, info },
    );
  }

  /** Closes the pop-ups of the toolbar, as a person's next click outside them does; waits until they are gone. */
  async closePopups(): Promise<void> {
    await this.#run(
      `const open = [...window.document.querySelectorAll('panel')].filter((panel) => panel.state !== 'closed');
      await Promise.all(open.map((panel) => new Promise((resolve) => {
        panel.addEventListener('popuphidden', resolve, { once: true });
        window.setTimeout(resolve, 1000);
        panel.hidePopup();
      })));`,
    );
  }

  /** Sends the tab in front to an address, as if typed into the address bar; does not wait. */
  async navigate(address: string): Promise<void> {
    await this.#run(
      `window.gBrowser.selectedBrowser.fixupAndLoadURIString(argument, {
        triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal(),
      });`,
      address,
    );
  }

  /** Reads the address of the tab in front, once it has loaded; empty while it loads. */
  async readAddress(): Promise<string> {
    const address = await this.#run(
      `const browser = window.gBrowser.selectedBrowser;
      return browser.webProgress.isLoadingDocument ? '' : browser.currentURI.spec;`,
    );
    return String(address);
  }

  /** Tells whether a tab shows an address with this end. */
  async hasTab(end: string): Promise<boolean> {
    return (await this.#run(`${TAB} return tab !== undefined;`, end)) === true;
  }

  /** Turns the page of the tab in front into the browser's own reader, and waits until it shows an article. */
  async openReaderView(): Promise<void> {
    await this.#run(
      `const browser = window.gBrowser.selectedBrowser;
      browser.browsingContext.currentWindowGlobal.getActor('AboutReader').sendAsyncMessage('Reader:ToggleReaderMode', {});
      for (let attempt = 0; attempt < 150; attempt += 1) {
        if (browser.currentURI.spec.startsWith('about:reader')) return;
        await new Promise((resolve) => window.setTimeout(resolve, 100));
      }
      throw new Error('Firefox shows no article in its own reader but ' + browser.currentURI.spec);`,
    );
  }

  /** Draws what the tab in front shows, as a PNG in Base64. */
  async draw(width: number, height: number): Promise<string> {
    const drawn = await this.#run(
      `const browser = window.gBrowser.selectedBrowser;
      const bitmap = await browser.browsingContext.currentWindowGlobal.drawSnapshot(
        new DOMRect(0, 0, argument.width, argument.height), 1, 'white');
      const canvas = new OffscreenCanvas(argument.width, argument.height);
      canvas.getContext('2d').drawImage(bitmap, 0, 0);
      const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer());
      let text = '';
      for (const byte of bytes) text += String.fromCharCode(byte);
      return btoa(text);`,
      { width, height },
    );
    return String(drawn);
  }

  /** Gives the tab in front the keyboard. */
  async focusPage(): Promise<void> {
    await this.#run('window.focus(); window.gBrowser.selectedBrowser.focus();');
  }

  /** Closes the tab that shows an address with this end. */
  async closeTab(end: string): Promise<void> {
    await this.#run(`${TAB} window.gBrowser.removeTab(tab);`, end);
  }

  async countTabs(): Promise<number> {
    return Number(await this.#run('return window.gBrowser.tabs.length;'));
  }

  async setColourScheme(scheme: 'light' | 'dark'): Promise<void> {
    await this.#run(
      `Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', argument);`,
      scheme === 'dark' ? 0 : 1,
    );
  }

  async #run(body: string, argument: string | number | object = ''): Promise<unknown> {
    const reply = (await this.#connection.command('script.callFunction', {
      functionDeclaration: `async (json) => {
        const argument = JSON.parse(json);
        const result = await (async () => { ${body} })();
        return JSON.stringify(result ?? null);
      }`,
      arguments: [{ type: 'string', value: JSON.stringify(argument) }],
      target: { context: this.#context },
      awaitPromise: true,
    })) as CallResult;
    if (reply.type !== 'success') throw new Error(`In Firefox's window: ${reply.exceptionDetails?.text}`);
    return JSON.parse(reply.result?.value ?? 'null');
  }
}

/** Names the extension's toolbar button `action`, its identifier being the argument. */
const ACTION = `
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const extension = ExtensionParent.GlobalManager.getExtension(argument);
  const action = ExtensionParent.apiManager.global.browserActionFor(extension);`;

/** Names the private window `privateWindow`. */
const PRIVATE_WINDOW = `
  const { PrivateBrowsingUtils } =
    ChromeUtils.importESModule('resource://gre/modules/PrivateBrowsingUtils.sys.mjs');
  const privateWindow = [...Services.wm.getEnumerator('navigator:browser')].find((each) =>
    PrivateBrowsingUtils.isWindowPrivate(each));`;

/** Names the tab whose address has the argument as its end `tab`. */
const TAB = `
  const tab = window.gBrowser.tabs.find(({ linkedBrowser }) => linkedBrowser.currentURI.spec.endsWith(argument));`;
