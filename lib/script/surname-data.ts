/**
 * Surnames whose character stands for several traditional ones (or whose usual form is not the dictionary's default), with the
 * form that the surname takes in Taiwan's and Hong Kong's registers.
 */
export const SURNAMES: ReadonlyMap<string, string> = new Map(
  (
    '范范 余余 涂涂 朴朴 于于 郁郁 谷谷 沈沈 姜姜 云云 丰豐 后后 干干 曲曲 斗斗 仇仇 卜卜 台台 钟鍾 叶葉 岳岳 党党 种种 ' +
    '游游 占占 向向 松松 庄莊 咸咸 升升 蒙蒙 采采 才才 万萬 胡胡 周周 布布 折折 舍舍 秋秋 适适 仆仆 征征 席席'
  )
    .split(' ')
    .map((pair) => [pair.slice(0, 1), pair.slice(1)] as const),
);
