import { computed } from '@preact/signals';
import type { Aids, AidsHost, MountAids } from './aids-loader.ts';
import type { ArticleModel } from './article-model.ts';
import { effectUntil } from './lifetime.ts';
import type { PagesModel } from './pages/pages-model.ts';
import type { ScriptModel } from './script-model.ts';
import type { SettingsModel } from './settings-model.ts';

/** Finding, listening and the marks of a conversion: nothing of them is in the page before one is wanted. */
export interface AidsModel {
  find(): void;
  listen(): void;
  nextMark(): void;
  /** Takes a key that belongs to a bar with the focus; false where it is not for it. */
  onKey(event: KeyboardEvent): boolean;
  /** Closes the innermost bar; false where none is open. */
  closeInnermost(): boolean;
}

/** What the model works with. */
export interface AidsModelParts {
  readonly article: ArticleModel;
  readonly script: ScriptModel;
  readonly settings: SettingsModel;
  readonly pages: Pick<PagesModel, 'all'>;
  readonly host: Omit<AidsHost, 'place'>;
  /** The element for the bars, once the reader is drawn. */
  readonly place: () => HTMLElement | null;
  readonly loadAids: () => Promise<MountAids>;
  /** Is told when the aids cannot be loaded. */
  readonly onFailure: (error: unknown) => void;
}

/** Makes the model; what it loads ends with the lifetime. */
export function createAidsModel(parts: AidsModelParts, lifetime: AbortSignal): AidsModel {
  const { article, script, settings } = parts;
  let aids: Aids | null = null;
  let loading: Promise<Aids | null> | null = null;

  const load = async (): Promise<Aids | null> => {
    try {
      const mount = await parts.loadAids();
      const place = parts.place();
      if (lifetime.aborted || !place) return null;
      aids = mount({ ...parts.host, place }, lifetime);
      return aids;
    } catch (error) {
      // The next try asks again.
      loading = null;
      parts.onFailure(error);
      return null;
    }
  };
  const use = (work: (loaded: Aids) => void): void => {
    loading ??= load();
    void loading.then((loaded) => {
      if (loaded && !lifetime.aborted) work(loaded);
    });
  };
  const showMarks = (): void => {
    const result = script.result.peek();
    const isWanted = settings.current.peek().marks && result !== null;
    if (isWanted) use((loaded) => loaded.showMarks(script.result.peek()?.marksByBlock() ?? []));
    else aids?.showMarks([]);
  };

  effectUntil(lifetime, () => {
    article.revision.value;
    script.result.value;
    aids?.reindex();
  });
  // Another setting, or the browser's word of one that was written a moment ago, must not take away what one looks at.
  const wantsMarks = computed(() => settings.current.value.marks);
  effectUntil(lifetime, () => {
    wantsMarks.value;
    script.result.value;
    showMarks();
  });

  return {
    find() {
      // Pages that come while one types are found, too.
      void parts.pages.all();
      use((loaded) => loaded.showFind());
    },
    listen() {
      void parts.pages.all();
      use((loaded) => loaded.toggleListen());
    },
    // The marks are there by then: showing them anew would forget where one stands.
    nextMark: () => use((loaded) => loaded.nextMark()),
    onKey: (event) => aids?.onKey(event) ?? false,
    closeInnermost: () => aids?.closeInnermost() ?? false,
  };
}
