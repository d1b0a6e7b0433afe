import { batch, computed, signal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { Fragment } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { jsx, jsxs } from 'preact/jsx-runtime';
import { createStyle } from '../lib/reader/overlay-style.ts';
import { loadPanels } from '../lib/reader/panels-loader.ts';
import type { LazyPanelName } from '../lib/reader/panels-model.ts';
import type { ReaderModel } from '../lib/reader/reader-model.ts';

/** The views of all lazy panels. */
export type PanelViews = Readonly<Record<LazyPanelName, ComponentType<{ readonly model: ReaderModel }>>>;

/**
 * What the panels' program may import of these packages: it carries none of them itself, so that its components draw in
 * the reader's own tree and hear its signals. `scripts/build/shared-modules.ts` binds them; a test of the build holds
 * what is asked for against what is here.
 */
export const SHARED_MODULES = {
  preact: { Fragment },
  'preact/hooks': { useEffect, useLayoutEffect, useRef },
  'preact/jsx-runtime': { Fragment, jsx, jsxs },
  '@preact/signals': { batch, computed, signal },
} as const;

let views: PanelViews | null = null;

/** Brings the lazy panels and their styles to an open reader. Rejects where they cannot be injected. */
export async function loadLazyPanels(root: ShadowRoot): Promise<void> {
  const offered = await loadPanels<PanelViews>(SHARED_MODULES);
  views = offered.views;
  createStyle(root, offered.styles);
}

/** The view of a lazy panel; null before they are there. */
export function lazyPanel(name: LazyPanelName): PanelViews[LazyPanelName] | null {
  return views?.[name] ?? null;
}
