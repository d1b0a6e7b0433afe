import type { Plugin } from 'vite';

/**
 * Lists of the sanitiser that stand in where the caller names no elements or no attributes of its own: HTML's elements, and the
 * attributes of HTML, SVG, MathML and XML. `lib/reader/sanitise.ts` names both. The elements of SVG and MathML stay: by them the
 * sanitiser knows what belongs to which.
 */
const LISTS = ['html$1', 'html', 'svg', 'mathMl', 'xml'] as const;

/** Gives the sanitiser's code with its default lists empty: without a list of ours nothing would be let in. Throws where one is not found. */
export function emptyDefaultLists(code: string): string {
  return LISTS.reduce((rest, name) => {
    const start = `const ${name} = freeze([`;
    const at = rest.indexOf(start);
    const end = rest.indexOf(']);', at);
    if (at < 0 || end < 0) throw new Error(`The sanitiser has no list ${name} any more.`);
    return rest.slice(0, at + start.length) + rest.slice(end);
  }, code);
}

/** The helper for asynchronous generators, and what is hung on it: its bundler puts it in, the sanitiser makes none. */
const GENERATORS = /^function AsyncGenerator\(e\) \{[\s\S]*?^AsyncGenerator\.prototype[\s\S]*?^\};\n/m;

/** Gives the sanitiser's code without the helper for asynchronous generators. Throws where it is not found, or used. */
export function dropGenerators(code: string): string {
  const rest = code.replace(GENERATORS, '');
  if (rest === code) throw new Error('The sanitiser has no helper for generators any more.');
  if (rest.includes('AsyncGenerator')) throw new Error('The sanitiser uses its helper for generators.');
  return rest;
}

/** Leaves out of the sanitiser the lists that it has for others: 2 KB after gzip, and 500 entries that each start would sort; and a helper that it does not use. */
export function withoutDefaultLists(): Plugin {
  return {
    name: 'limpid:without-default-lists',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      if (!id.split('?')[0]?.endsWith('/dompurify/dist/purify.es.mjs')) return null;
      return { code: dropGenerators(emptyDefaultLists(code)), map: null };
    },
  };
}
