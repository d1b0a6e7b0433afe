import { DICTIONARY_MAGIC } from '../../lib/script/dictionary.ts';
import type { TrieArrays } from '../../lib/script/trie-builder.ts';

/**
 * Writes tries into one file. Layout, little-endian 32-bit words: magic, count; for each trie its nodes, values, units of the
 * blob and slots of pairs; then for each trie `firstChild`, `valueStart`, `labels`, `values`, `blob`, `pairs`, each padded to four bytes. 32-bit arrays
 * come first, so that every view is aligned.
 */
export function writeDictionary(tries: readonly TrieArrays[]): Uint8Array<ArrayBuffer> {
  const header = [DICTIONARY_MAGIC, tries.length];
  const parts: (Uint16Array | Uint32Array)[] = [];
  for (const trie of tries) {
    header.push(trie.labels.length, trie.valueStart.length - 1, trie.blob.length, trie.pairs.length);
    parts.push(trie.firstChild, trie.valueStart, trie.labels, trie.values, trie.blob, trie.pairs);
  }
  const padded = (length: number): number => (length + 3) & ~3;
  const size = header.length * 4 + parts.reduce((sum, part) => sum + padded(part.byteLength), 0);
  const bytes = new Uint8Array(size);
  bytes.set(new Uint8Array(Uint32Array.from(header).buffer), 0);
  let offset = header.length * 4;
  for (const part of parts) {
    bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), offset);
    offset += padded(part.byteLength);
  }
  return bytes;
}
