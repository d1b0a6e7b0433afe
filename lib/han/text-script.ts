/** Script of a stretch of text. `Hans` and `Hant` as in ISO 15924; `mixed` is Chinese with characters of both. */
export type TextScript = 'Hans' | 'Hant' | 'mixed' | 'Jpan' | 'Kore' | 'other';
