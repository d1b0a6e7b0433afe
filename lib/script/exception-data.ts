import type { Direction } from './targets.ts';

/** A word that OpenCC's dictionaries lack or read wrongly, with a sentence that needs it. */
export interface ConversionException {
  readonly direction: Direction;
  readonly from: string;
  /** For `to-traditional` in OpenCC's standard forms (裏, 爲, 着): the region's forms are made from it. */
  readonly to: string;
  readonly sentence: string;
}

export const EXCEPTIONS: readonly ConversionException[] = [
  {
    direction: 'to-traditional',
    from: '再冲咖啡',
    to: '再沖咖啡',
    sentence: '先把滤杯烫热，再冲咖啡。',
  },
];
