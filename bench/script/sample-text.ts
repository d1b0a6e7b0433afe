// Sentences of our own, of the kinds that news has; repeated to the length wanted with a number that changes.
const SENTENCES = [
  '市图书馆昨天晚上第一次开到深夜，走廊里的灯亮着，读者比白天还多。',
  '馆长说，去年秋天以后，年轻人借书的数量增加了三成，其中历史和科学类的书最受欢迎。',
  '气象部门提醒，明后两天有台风经过，山区可能发生泥石流，居民要注意防范。',
  '这家面包店每天早上六点开门，老板姓范，干这一行已经二十多年了。',
  '记者了解到，新的公交线路将在下个月试运行，沿途共设十八个车站，票价不变。',
  '专家认为，干旱的影响不会在短时间内消失，粮食价格还要看秋收的情况。',
  '比赛进行到第八十分钟，主队发起反击，后卫把球传到前场，前锋一脚射门得分。',
  '她在信里写道：“我们里里外外都收拾好了，只等你回来。”',
  '公司发言人表示，系统升级之后，用户的数据会得到更好的保护，联系客服的时间也会缩短。',
  '研究人员在海拔四千米的山谷里发现了一种新的植物，叶子细长，开淡黄色的花。',
];

/** Makes simplified text of at least a length in characters, each line a sentence. */
export function sampleText(length: number): string {
  let text = '';
  for (let index = 0; text.length < length; index++) {
    text += `${index}、${SENTENCES[(index * 7) % SENTENCES.length] ?? ''}\n`;
  }
  return text;
}
