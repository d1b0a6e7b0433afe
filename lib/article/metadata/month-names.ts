/** Beginnings of the months' names, January first, in the languages whose dates spell the month. Lower case, no accents. */
const NAMES: readonly (readonly string[])[] = [
  // English, German, French, Spanish, Portuguese, Italian, Dutch, Scandinavian, Polish, Czech, Russian, Ukrainian, Turkish, Indonesian, Finnish, Hungarian, Romanian
  [
    'jan',
    'janner',
    'janvier',
    'ene',
    'gen',
    'stycz',
    'stycznia',
    'led',
    'ledna',
    'янв',
    'січ',
    'oca',
    'ocak',
    'tammi',
    'ian',
    'ιαν',
  ],
  ['feb', 'fev', 'fevrier', 'febb', 'lut', 'luteg', 'unor', 'фев', 'лют', 'sub', 'subat', 'helmi', 'φεβ'],
  [
    'mar.',
    'march.',
    'marz.',
    'marzo.',
    'mars.',
    'maart.',
    'mrt.',
    'marco.',
    'marca.',
    'marts.',
    'mart.',
    'martie.',
    'maret.',
    'marcius.',
    'brez',
    'март',
    'мар.',
    'бер',
    'maalis',
    'μαρ',
  ],
  [
    'apr',
    'avr',
    'avril',
    'abr',
    'kwi',
    'kwiet',
    'dub',
    'dubna',
    'апр',
    'кві',
    'nis',
    'nisan',
    'huhti',
    'απρ',
  ],
  [
    'may.',
    'mai.',
    'mayo.',
    'maio.',
    'mag.',
    'maggio.',
    'mei.',
    'maj.',
    'maja.',
    'majus.',
    'kvet',
    'мая.',
    'май.',
    'трав',
    'mayis.',
    'touko',
    'μαι',
  ],
  ['jun', 'juin', 'giu', 'czerw', 'cerv', 'cervna', 'июн', 'черв', 'haz', 'haziran', 'kesa', 'iun', 'ιουν'],
  [
    'jul',
    'juil',
    'juillet',
    'lug',
    'lip',
    'lipca',
    'cervence',
    'июл',
    'лип',
    'tem',
    'temmuz',
    'heina',
    'iul',
    'ιουλ',
  ],
  ['aug', 'aou', 'aout', 'ago', 'agu', 'sierp', 'srp', 'srpna', 'авг', 'серп', 'agustos', 'elo', 'αυγ'],
  ['sep', 'set', 'sett', 'wrz', 'wrzes', 'zari', 'сен', 'вер', 'eyl', 'eylul', 'syys', 'σεπ'],
  ['oct', 'okt', 'out', 'ott', 'paz', 'pazdz', 'rij', 'rijna', 'окт', 'жов', 'eki', 'ekim', 'loka', 'οκτ'],
  ['nov', 'list', 'listopada', 'ноя', 'лис', 'kas', 'kasim', 'marras', 'noi', 'νοε'],
  ['dec', 'dez', 'dic', 'des', 'grud', 'pros', 'prosince', 'дек', 'груд', 'ara', 'aralik', 'joulu', 'δεκ'],
];

/** Words that begin like a month and are none; they stand next to numbers often enough. */
const NOT_MONTHS = new Set([
  'market',
  'marked',
  'mark',
  'marks',
  'major',
  'maybe',
  'augen',
  'decade',
  'decades',
  'settings',
  'set',
  'list',
  'lists',
  'out',
  'para',
  'arab',
  'generation',
  'sub',
  'temp',
  'liste',
  'tempo',
  'marke',
  'elo',
  'general',
  'junior',
  'des',
  'april?',
]);

/** Returns the month, 1 to 12, that a word of a date names, or null. Case, accents and a closing stop do not matter. */
export function monthOf(word: string): number | null {
  const plain = word
    .normalize('NFD')
    .replace(/[\u0300-\u0305\u0307-\u036f.]/g, '')
    .toLowerCase()
    .replace(/ı/g, 'i')
    .replace(/й$/, 'й');
  if (NOT_MONTHS.has(plain)) return null;
  let month: number | null = null;
  let longest = 0;
  for (const [index, beginnings] of NAMES.entries()) {
    for (const beginning of beginnings) {
      // A stop marks a whole word: too many other words begin like March and May.
      if (beginning.endsWith('.') && `${plain}.` !== beginning) continue;
      const stem = beginning.replace('.', '');
      if (stem.length > longest && plain.startsWith(stem) && plain.length <= stem.length + 7) {
        longest = stem.length;
        month = index + 1;
      }
    }
  }
  return month;
}
