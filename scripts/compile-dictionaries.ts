// Compiles OpenCC's dictionaries: the small character sets of the click path, and one trie file a direction.
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { DIRECTIONS } from '../lib/script/targets.ts';
import { compileDirection } from './dictionary/direction-files.ts';
import { deriveHanSets, renderHanModule } from './dictionary/han-sets.ts';
import { readConfiguration } from './dictionary/opencc-source.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

function compileHanSets(): void {
  const [phrases = [], regionalPhrases = [], simplifiedCharacters = []] =
    readConfiguration('s2t').stages[0] ?? [];
  const [, traditionalCharacters = []] = readConfiguration('t2s').stages[0] ?? [];
  const [, taiwanForms = []] = readConfiguration('tw2t').stages[0] ?? [];
  const [, hongKongForms = []] = readConfiguration('hk2t').stages[0] ?? [];
  const sets = deriveHanSets({
    simplifiedCharacters,
    traditionalCharacters,
    phrases: [phrases, regionalPhrases],
    regionalForms: [taiwanForms, hongKongForms],
  });
  mkdirSync(`${root}lib/han/.generated`, { recursive: true });
  writeFileSync(`${root}lib/han/.generated/han-data.ts`, renderHanModule(sets));
}

function compileDirections(): void {
  mkdirSync(`${root}lib/script/.generated`, { recursive: true });
  for (const direction of DIRECTIONS) {
    writeFileSync(`${root}lib/script/.generated/${direction}.dictionary`, compileDirection(direction));
  }
}

compileHanSets();
compileDirections();
