import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { lighterPatterns } from './scripts/build/lighter-patterns.ts';
import { oneByteLetters } from './scripts/build/one-byte-letters.ts';
import { shareModules } from './scripts/build/shared-modules.ts';
import { withoutDefaultLists } from './scripts/build/without-default-lists.ts';
import { withoutExamples } from './scripts/build/without-examples.ts';
import { withoutMarkupParsing } from './scripts/build/without-markup-parsing.ts';
import { withoutScriptContext } from './scripts/build/without-script-context.ts';
import { withoutUnusedReadability } from './scripts/build/without-unused-readability.ts';
import { dictionaryFiles } from './scripts/dictionary/package-files.ts';

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'firefox'],
  hooks: {
    'build:publicAssets': (_wxt, files) => void files.push(...dictionaryFiles()),
    'vite:build:extendConfig': (entrypoints, config) => shareModules(entrypoints, config),
  },
  vite: () => ({
    plugins: [
      preact(),
      withoutExamples(),
      lighterPatterns(),
      withoutMarkupParsing(),
      withoutUnusedReadability(),
      withoutDefaultLists(),
      withoutScriptContext(),
      oneByteLetters(),
    ],
    build: { target: ['chrome120', 'firefox128'] },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: ['activeTab', 'scripting', 'storage', 'contextMenus'],
    // None at install: what a person may allow, site by site, on the options page.
    optional_host_permissions: ['*://*/*'],
    action: { default_title: '__MSG_actionOpen__' },
    commands: {
      _execute_action: {
        suggested_key: { default: 'Alt+Shift+R' },
      },
      // Without keys of their own: whoever wants one gives it in the browser.
      site: { description: '__MSG_command_site__' },
      options: { description: '__MSG_command_options__' },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'limpid@limpid.example',
              // The first that knows `data_collection_permissions`, on the desktop and on Android.
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : {
          minimum_chrome_version: '120',
          // Messages carry bytes as they are from Chromium 148 on; older ones know nothing of this key.
          message_serialization: 'structured_clone',
        }),
  }),
});
