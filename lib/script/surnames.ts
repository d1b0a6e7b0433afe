/** First code units of words, or those of a string's characters. */
function unitsOf(words: Iterable<string>): ReadonlySet<number> {
  return new Set(Array.from(words, (each) => each.charCodeAt(0)));
}

// Titles and forms of address after a surname. Longest first is not needed: one match is enough.
const AFTER_WORDS = (
  '姓 某 氏 先生 女士 小姐 太太 夫人 教授 老师 导师 医生 医师 大夫 护士 博士 ' +
  '院士 律师 法官 警官 经理 总经理 董事长 老板 主任 主席 书记 校长 院长 局长 ' +
  '部长 处长 科长 所长 厅长 市长 省长 县长 镇长 乡长 村长 会长 社长 团长 队长 ' +
  '组长 班长 站长 馆长 台长 行长 秘书长 司令 将军 师傅 同学 同志 导演 编剧 记者 ' +
  '编辑 主播 主编 阿姨 叔叔 伯伯 大爷 大叔 大妈 大姐 大哥 爷爷 奶奶 公子 姑娘 ' +
  '女侠 大侠 委员 议员'
).split(' ');
const AFTER = new RegExp(`^(?:${AFTER_WORDS.join('|')})`);
const AFTER_FIRST = unitsOf(AFTER_WORDS);
// Words that a name follows.
const BEFORE =
  /(?:姓|记者|通讯员|作者|编辑|责编|编剧|导演|主演|摄影|摄|文|图|翻译|译者|主持人|特约|实习生|教授|老师|主任|书记|院长|校长|局长|市长|县长|村民|居民|住户|农户|商户|业主|店主|市民|同学|队员|选手|球员|演员|歌手|作家|画家|诗人|院士|博士|律师|医生|嫌疑人|被告人|当事人|负责人|名叫|叫做|名为|叫|是|和|与|：|:|老|小)$/;
// A name as a whole is closed by what is no part of a name; at the start of a clause only by what people do.
const CLOSES_NAME = /^\p{Script=Han}{1,2}(?:[^\p{Script=Han}]|$)/u;
const SPEAKING =
  '说 表示 认为 介绍 告诉 指出 称 坦言 回忆 记得 还记 透露 强调 解释 坚持 担任 获得 出生'.split(' ');
const SPEAKS = new RegExp(`^\\p{Script=Han}{1,2}(?:${SPEAKING.join('|')})`, 'u');
const SPEAKING_FIRST = unitsOf(SPEAKING);
// A label that names a person's part, and the sign between it and the name.
const WHO =
  /(?:记者|通讯员|作者|编辑|责编|校对|编剧|导演|主演|摄影|摄|文|图|翻译|译者|主持人|撰文|供图|特约|实习生)[\s:：/／|｜]+$/;
// Who bears a title is called by name right after it; then comes what such people do.
const TITLED =
  /(?:[院校局市县镇乡村区处科所厅部省州会社团队组班站馆台行]长|书记|主任|主席|教授|经理|总裁|总监|董事|记者|律师|医生|医师|老师|校友|委员|代表|演员|歌手|作家|画家|诗人|院士|博士|教练|队员|选手|球员)$/;
const ACTS =
  /^\p{Script=Han}{1,2}(?:出席|主持|带领|率|参加|前往|赶到|来到|走进|提出|提醒|宣布|建议|分析|致辞|讲话|发言|接受|当选|就任|出任|荣获|夺得|获|被|去世|逝世|在|带着|向|对)/u;
// 老余, 小涂: between acquaintances. 从小涂鸦 and 大小 are no forms of address; 老姜 may be ginger.
const FAMILIAR = unitsOf('余涂郁');
const ADDRESSES = /(?:^|[^从自大最古短弱])[老小]$/;
// What goes with these characters in words: 余下, 涂抹.
const GOES_WITH = /^[下额数量热震波地款年生者鸦抹料写改画层口闷金香结]/;
// What goes with 餘 at the start of a clause; all else there is a name of two or three characters.
const OPENS_NAME = /^(?![下者额皆均为的有数量外部存剩多生年地])\p{Script=Han}{2}/u;
// Function words that are surnames, too: after a word they are mostly no name.
const MOSTLY_NO_NAME = unitsOf('于后干台云万向才种占布舍适折斗松升采蒙');
// Clause starts.
const CLAUSE_START = /(?:^|[^\p{Script=Han}])$/u;

const SOMEBODY = '某'.charCodeAt(0);
const SURNAME_SIGN = '姓'.charCodeAt(0);

/** Last code units of BEFORE: what cannot be a name's surroundings is seen at a glance. */
const BEFORE_LAST = unitsOf(
  '姓者员辑编剧导演摄影文图译人持约生授师任记长民学手家士医户主叫做为是和与：:老小',
);
const YU = '余'.charCodeAt(0);

function isHan(unit: number): boolean {
  return (unit >= 0x3400 && unit <= 0x9fff) || (unit >= 0xd800 && unit <= 0xdfff);
}

function isCommonHan(unit: number): boolean {
  return unit >= 0x4e00 && unit <= 0x9fff;
}

/** Whether any rule may say yes, by single code units: most clauses that begin with such a character are done here, without a string. */
function mayBeSurname(input: Uint16Array, at: number, end: number): boolean {
  const unit = input[at] ?? 0;
  if (at > 0 && input[at - 1] === SURNAME_SIGN) return true;
  const next = at + 1 < end ? (input[at + 1] ?? 0) : 0;
  const second = at + 2 < end ? (input[at + 2] ?? 0) : 0;
  const third = at + 3 < end ? (input[at + 3] ?? 0) : 0;
  if (AFTER_FIRST.has(next) || FAMILIAR.has(unit) || unit === YU) return true;
  if (!MOSTLY_NO_NAME.has(unit) && (SPEAKING_FIRST.has(second) || SPEAKING_FIRST.has(third))) return true;
  // A name ends here: three further ideographs of one code unit each are no end.
  return !(isCommonHan(next) && isCommonHan(second) && isCommonHan(third));
}

/** Tells whether a character that may be a surname is one, by the words around it. Rules in docs/script.md. */
export function isSurname(input: Uint16Array, at: number, end: number): boolean {
  const previous = input[at - 1] ?? 0;
  const unit = input[at] ?? 0;
  // 余某: nobody is called so but in the news; 对于某些 is why the function words are left out.
  if (input[at + 1] === SOMEBODY && at + 1 < end && !MOSTLY_NO_NAME.has(unit)) return true;
  if (at > 0 && isHan(previous) && !BEFORE_LAST.has(previous)) return false;
  if (!mayBeSurname(input, at, end)) return false;
  const before = String.fromCharCode(...input.subarray(Math.max(0, at - 4), at));
  const after = String.fromCharCode(...input.subarray(at + 1, Math.min(end, at + 5)));
  const isClauseStart = CLAUSE_START.test(before);
  if (/姓$/.test(before) && !/^(?:名|氏)/.test(after)) return true;
  // 「记者 余某」, 「文/余某」: a label and a space or stroke.
  const isLabelled = BEFORE.test(before.replace(/[\s/／]+$/, ''));
  const followsName = isClauseStart || isLabelled;
  if (AFTER.test(after) && followsName) return !/^姓(?:名|氏)/.test(after);
  if (FAMILIAR.has(unit) && !GOES_WITH.test(after)) {
    if (ADDRESSES.test(before)) return true;
    if (TITLED.test(before) && ACTS.test(after)) return true;
  }
  // A sign after the label, and nothing after the name: no sentence goes on from there.
  if (isLabelled && WHO.test(before) && CLOSES_NAME.test(after)) return true;
  if (MOSTLY_NO_NAME.has(unit)) return false;
  if (!followsName) return false;
  if (isClauseStart && unit === YU) return !/\d\s*$/.test(before) && OPENS_NAME.test(after);
  return SPEAKS.test(after) || (isLabelled && CLOSES_NAME.test(after));
}
