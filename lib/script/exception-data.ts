import type { Direction } from './targets.ts';

/** A word that OpenCC's dictionaries lack or read as the rarer of two words, with a sentence that needs it. */
export interface ConversionException {
  readonly direction: Direction;
  readonly from: string;
  /** For `to-traditional` in OpenCC's standard forms (裏, 爲, 着, 麪): the region's forms are made from it. */
  readonly to: string;
  readonly sentence: string;
}

// One a line: from, to, sentence. Longer phrases of the dictionary still win over these (自制力 over 自制).
const TO_TRADITIONAL = `
范 范 新书由范晓青翻译。
朴 朴 韩国队的朴志晟进了球。
郁 郁 书法家郁文华也来了。
范数 範數 先算出向量的范数。
自制 自製 她周末在家自制果酱。
白干 白幹 忙了半个月全都白干了。
白干酒 白乾酒 桌上有一瓶白干酒。
甩干 甩乾 衣服甩干以后再晒。
吃干抹净 吃乾抹淨 一桌菜被吃干抹净。
地瓜干 地瓜乾 袋子里装的是地瓜干。
划过湖 划過湖 小艇划过湖心。
划过江 划過江 渔船划过江面。
划过河 划過河 木筏划过河湾。
划过水 划過水 独木舟划过水道。
冲咖啡 沖咖啡 他先磨豆子再冲咖啡。
冲奶粉 沖奶粉 半夜起来冲奶粉。
冲调 沖調 药粉用温水冲调。
冲账 沖賬 月底要用发票冲账。
冲牙器 沖牙器 牙医推荐用冲牙器。
日里 日裏 他日里种田，夜里读书。
尤克里里 尤克里里 她在学弹尤克里里。
快熟面 快熟麪 宿舍里只剩快熟面。
空心面 空心麪 孩子爱吃空心面。
面档 麪檔 街角有一家面档。
醒面 醒麪 揉好以后要醒面半小时。
接发 接髮 她去理发店做接发。
蓬头散发 蓬頭散髮 他蓬头散发地跑出来。
仔姜 仔薑 夏天用仔姜炒肉。
黄姜 黃薑 咖喱里放了黄姜。
洋姜 洋薑 坛子里腌着洋姜。
胡茬 鬍茬 他脸上有青色的胡茬。
苞谷 苞穀 坡地上种着苞谷。
谷神 穀神 古人在秋天祭谷神。
烫斗 燙斗 烫斗还没有凉。
挎斗 挎斗 摩托车带着挎斗。
子丑 子丑 古人以子丑寅卯计时。
不准 不准 这里不准停车。
看不准 看不準 行情谁都看不准。
对不准 對不準 镜头总是对不准。
打不准 打不準 风大的时候打不准。
算不准 算不準 日子算不准。
准生证 准生證 抽屉里有一张准生证。
卷边 捲邊 书页已经卷边。
卷腹 捲腹 每天做二十个卷腹。
自来卷 自來捲 他的头发是自来卷。
克制 克制 双方都很克制。
回归 回歸 鸟群又回归山林。
回归分析 迴歸分析 论文用了回归分析。
回归模型 迴歸模型 数据放进回归模型。
线性回归 線性迴歸 第三章讲线性回归。
回天 回天 名医也无力回天。
`;

// Taiwan and Hong Kong spell what simplified Chinese has one character for.
const TO_SIMPLIFIED = `
甚麼 什么 你在看甚麼？
卓著 卓著 這家店信譽卓著。
專著 专著 他寫了三本專著。
原著 原著 電影比原著好看。
編著 编著 此書由三位老師編著。
拙著 拙著 拙著請您指正。
土著 土著 島上的土著會造船。
以微知著 以微知著 所謂以微知著。
彰明較著 彰明较著 道理彰明較著。
大砲 大炮 城牆上有一門大砲。
砲臺 炮台 遊客登上砲臺。
砲台 炮台 遊客登上砲台。
火砲 火炮 博物館展出古代火砲。
砲擊 炮击 小鎮遭到砲擊。
姪子 侄子 他的姪子上大學了。
姪女 侄女 姪女今天生日。
姪兒 侄儿 姪兒來看他。
座標 坐标 請把座標寫在紙上。
知識份子 知识分子 他是老一輩知識份子。
恐怖份子 恐怖分子 警方抓到恐怖份子。
犯罪份子 犯罪分子 犯罪份子已經落網。
暱稱 昵称 他的暱稱很有趣。
琳瑯滿目 琳琅满目 店裡的貨琳瑯滿目。
磅礡 磅礴 瀑布氣勢磅礡。
企畫 企划 企畫書已經交出。
規畫 规划 市府重新規畫道路。
瞇 眯 他瞇著眼笑。
鉅子 巨子 他是商界鉅子。
`;

function parse(direction: Direction, table: string): ConversionException[] {
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const [from = '', to = '', sentence = ''] = line.split(' ');
      return { direction, from, to, sentence };
    });
}

export const EXCEPTIONS: readonly ConversionException[] = [
  ...parse('to-traditional', TO_TRADITIONAL),
  ...parse('to-simplified', TO_SIMPLIFIED),
];
