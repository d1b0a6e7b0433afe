import { describe, expect, it } from 'vitest';
import { CONFIGURATION_NAMES, shippedConverter } from '../../bench/script/configurations.ts';
import { sampleText } from '../../bench/script/sample-text.ts';
import { openccConverter } from '../../scripts/dictionary/opencc-source.ts';

const TRADITIONAL = [
  '圖書館的燈還亮著，管理員把書放回書架。乾隆年間的地圖也在裡面。',
  '衞生署説明溫室內的綫路由專人檢查，台下的觀衆吃了麪包。',
  '他在甚麼地方？著名的作者看著窗外，爲何不説話？',
  '𨋢 門外 ⿰亻尔 有 ABC，〇與 ㍿，豈能如此',
];
const SIMPLIFIED = [
  '从头发起的活动，他的头发白了；左手表演，手表停了。',
  '体内存在抗体，软件和硬件都要更新，鼠标在桌上。',
  '皇后在王后身后，干部干活，饼干要保持干燥。 ⿰亻尔 ⿱',
];

describe('greedy mode', () => {
  it.each(CONFIGURATION_NAMES)(
    'equals opencc-js: %s',
    (name) => {
      const shipped = shippedConverter(name, 'greedy');
      const oracle = openccConverter(name);
      const lines = [...TRADITIONAL, ...SIMPLIFIED, ...sampleText(3000).split('\n')];
      const traditional = lines.map(openccConverter('s2hk'));
      for (const line of [...lines, ...traditional]) expect(shipped(line)).toBe(oracle(line));
      // opencc-js builds its maps anew for each converter.
    },
    60_000,
  );
});

describe('lattice mode, to Taiwan', () => {
  const convert = shippedConverter('s2tw');
  it.each([
    ['overlapping phrases: fewest segments', '活动从头发起', '活動從頭發起'],
    ['overlapping phrases: words decide', '她用左手表演', '她用左手表演'],
    ['nested phrases: the longest', '天后宫后面', '天后宮後面'],
    ['surname after 姓', '他姓范，不姓余', '他姓范，不姓余'],
    ['surname before a title', '涂先生和钟教授', '涂先生和鍾教授'],
    ['surname in a byline', '（记者 余小明）', '（記者 余小明）'],
    ['preposition that is a surname, after a label and a sign', '作者：于书远', '作者：于書遠'],
    ['no surname: the same in a sentence', '记者于昨日，来过', '記者於昨日，來過'],
    ['surname and given name at the start of a clause', '余小芳来了，余音未散', '余小芳來了，餘音未散'],
    ['no surname: after a number', '有 100余名学生', '有 100餘名學生'],
    ['an exception only where it cuts no word', '生活很困难，我很困', '生活很困難，我很睏'],
    ['no surname: preposition before a title', '对于老师和关于医生', '對於老師和關於醫生'],
    ['no surname: 对于某些', '对于某些人', '對於某些人'],
    ['surname between acquaintances', '他和老余、小涂吃饭', '他和老余、小涂吃飯'],
    ['no such: 从小涂鸦', '他从小涂鸦，老余下两块', '他從小塗鴉，老餘下兩塊'],
    ['surname after a title, before what people do', '局长涂建华出席会议', '局長涂建華出席會議'],
    ['no surname: after a title, in a word', '教授余下获奖名额', '教授餘下獲獎名額'],
    ['number before the measure word', '池塘里有3只鹅', '池塘裡有3隻鵝'],
  ])('%s', (_description, from, to) => {
    expect(convert(from)).toBe(to);
  });
});

describe('regional vocabulary', () => {
  const convert = shippedConverter('s2twp');
  it.each([
    ['replaces a word', '更新软件', '更新軟體'],
    ['not where its characters belong to two words', '体内存在抗体', '體內存在抗體'],
  ])('%s', (_description, from, to) => {
    expect(convert(from)).toBe(to);
  });
});
