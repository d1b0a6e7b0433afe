import { foldHan } from '../../han/characters.ts';
import { PIECE_SEPARATOR } from './page-lines.ts';

/** The commonest surnames, which cover more than 97 % of people with Chinese names; simplified. */
const SURNAMES = new Set(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳欧阳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利於呼居揭干但尉冶斯元束檀衣信展阴昝智幸奉植衡富尧闭由蓝訾洪赖游涂蓝应巫连简卓纪'.split(
    '',
  ),
);
const COMPOUND_SURNAMES =
  /^(?:欧阳|上官|司马|诸葛|司徒|东方|独孤|南宫|夏侯|皇甫|尉迟|公孙|慕容|令狐|宇文|长孙|闻人|轩辕|端木|百里|东郭|呼延|范姜|张简|欧阳|澹台)/;

/** Words of mastheads and bylines that are never a person's name; folded. */
const NOT_A_NAME =
  /记者|通讯员|编辑|责编|作者|来源|稿源|报道|报导|综合|整理|摄影|时间|发布|日期|原标题|标题|阅读|浏览|点击|评论|分享|字号|网友|小编|本报|本网|本刊|佚名|匿名|未知|不详|新闻|日报|晚报|周刊|杂志|时报|电视|频道|中心|公司|集团|大学|学院|研究|委员|政府|办公|官方|网站|平台|版权|关注|微信|微博|订阅|客户端|上一|下一|首页|返回|更多|相关|推荐|今天|昨天|表示|认为|指出|获悉|了解|采访|介绍|电$|讯$|[省市区县]$|日电|特稿|专栏|观点|专访|现场|直播|图片|文字|视频|来自|转载|声明|部门|协会|联合|会上|[网社报台摄]$/;
/** An organisation as the stated author: a paper, an agency, a desk, an authority. */
const ORGANISATION =
  /[\p{Script=Han}A-Za-z]{2,18}(?:[网社报台刊部室院所局处]|中心|频道|新闻|编辑部|委员会|公司|大学|学院|集团|工作室|研究院|政府|协会)$/u;

/** What follows these words is a photographer, a designer or a reader of proofs: not an author. */
const OTHER_ROLE =
  /(?:摄影|摄像|图片|供图|绘图|制图|制作|设计|校对|校验|审核|监制|配音|海报|视频|剪辑|图[:：/／]|摄[:：/／]|编辑|责编|翻译校对)/;
const AUTHOR_ROLE =
  /(?:[（(]?(?:本报|本网|本刊|本台|我报|新华社|中新社|中央社|[\u4e00-\u9fff]{2,8}?[网报社台])?(?:全媒体|融媒体|首席|高级|资深|特约|特派|特邀|实习|见习|驻[\u4e00-\u9fff]{2,4}|外埠|文字|摄影)?(?:记者|通讯员|撰稿人|撰稿|特派员|评论员|作者|撰文|采写|文字|编译|执笔|文)(?=[\s\u2003:：/／、]|[\u4e00-\u9fff]{2,4}(?:$|[\s、，,/／)）])))[:：/／]?/gu;

/** Splits a Chinese list of people into names; stops at the first thing that cannot be one. Spelling stays as given. */
export function splitHanNames(value: string, demands: { readonly surname: boolean }): string[] {
  const cut = OTHER_ROLE.exec(foldHan(value));
  const limited = cut && cut.index > 0 ? value.slice(0, cut.index) : value;
  const folded = foldHan(limited);
  // Folding keeps the length, so that places in the folded text are places in the text.
  let separated = '';
  let from = 0;
  for (const match of folded.matchAll(AUTHOR_ROLE)) {
    separated += `${limited.slice(from, match.index)}、`;
    from = match.index + match[0].length;
  }
  separated += limited.slice(from);
  // A name of two characters is often set wide: 王　芳.
  separated = separated.replace(
    /(^|[\s\u2003、，,/／])(\p{Script=Han})[ \u3000\u2003]{1,3}(\p{Script=Han})(?=$|[\s\u2003、，,/／])/gu,
    '$1$2$3',
  );
  const names: string[] = [];
  for (const token of separated.split(
    /[、，,;；/／&＆+|｜\s\u2003\u3000]+|(?<=\p{Script=Han}{2})[和与與及](?=\p{Script=Han}{2})/u,
  )) {
    const name = token.replace(/^[·•:：\-—]+|[·•:：\-—。.]+$/g, '').replace(/[（(].*$/, '');
    if (!name) continue;
    if (!isHanName(name, demands.surname)) {
      if (names.length > 0 || !/^[\p{Script=Han}A-Za-z.·]{1,12}$/u.test(name)) break;
      break;
    }
    if (!names.includes(name)) names.push(name);
    if (names.length >= 12) break;
  }
  return names;
}

/** Tells whether a text is a person's name in Han characters: two to four of them, or with the dot of other peoples' names. */
export function isHanName(text: string, needsSurname: boolean): boolean {
  const folded = foldHan(text);
  if (/^\p{Script=Han}{1,8}(?:[·•‧・．]\p{Script=Han}{1,10}){1,3}$/u.test(text)) return true;
  if (!/^\p{Script=Han}{2,4}$/u.test(text) || NOT_A_NAME.test(folded)) return false;
  if (COMPOUND_SURNAMES.test(folded)) return folded.length >= 3;
  const known = SURNAMES.has(folded.charAt(0));
  if (!known) return !needsSurname && text.length <= 4;
  // Two surnames in front (father's and mother's, or a married name) make four; else four is a word.
  return text.length <= 3 || SURNAMES.has(folded.charAt(1)) || !needsSurname;
}

/** Tells whether a text is an organisation that a page may state as its author. */
export function isHanOrganisation(text: string): boolean {
  return text.length <= 24 && ORGANISATION.test(foldHan(text)) && !/[，。：:]/.test(text);
}

const PARTICLE =
  /^(?:de|da|di|do|dos|das|del|della|der|den|des|van|von|vom|zu|zur|la|le|el|al|bin|ibn|bint|ten|ter|af|av|y|e|i|O|Mc|St|Jr|Sr|II|III|MD|PhD|M\.D\.|Ph\.D\.|dr|Dr)\.?,?$/;
const NOT_A_LATIN_NAME =
  /^(?:the|this|that|it|its|an|a|in|on|at|by|for|from|our|his|her|their|who|what|when|why|how|is|are|was|were|to|of|with|and|or|as|all|new|news|staff|editor|editors|editorial|team|desk|admin|administrator|reporter|reporters|correspondent|contributor|guest|published|updated|posted|share|follow|subscribe|read|more|comments?|photo|photos|image|video|getty|images|courtesy|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december|minutes?|min|hours?|ago|today|yesterday|about|contact|home|page|author|authors|redaktion|redaction|rédaction|redacción|redazione|redação|agency|agencies|press|associated|reuters|afp|dpa|wire|wires|services?|special|unknown|anonymous|null|undefined|signing|clicking|continuing|using|category|tags|posts)$/i;

/** Splits a list of people written with spaces into names; drops titles of the trade, places of work, addresses. */
export function splitWesternNames(value: string): string[] {
  const clean = value
    .replace(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, ' ')
    .replace(/https?:\/\/\S+/g, ' ')
    .replace(/\(@?[^)]*\)/g, ' ')
    .replace(
      /^\s*(?:(?:written|posted|published|reported|story|words|text|analysis|review|interview|opinion)\s+)?(?:by|von|par|por|di|door|av|af|autore?a?|text|texte|texto|foto|oleh|penulis|redaktion)\s*[:：]?\s+/i,
      '',
    );
  const names: string[] = [];
  for (const part of clean.split(
    /\s*(?:,|;|\||｜|•|·|\/|\u2003|&|\+|\n)\s*|\s+(?:and|und|et|och|og|en|ja|i|и|та|ve|y|e|with|mit|avec|con|com)\s+(?=\p{Lu})/u,
  )) {
    const name = part.replace(/^[\s–—:-]+|[\s–—:.-]+$/gu, '').replace(/\s+/g, ' ');
    if (!name) continue;
    if (!isWesternName(name)) {
      if (names.length > 0) break;
      continue;
    }
    if (!names.some((other) => other.toLowerCase() === name.toLowerCase())) names.push(name);
    if (names.length >= 12) break;
  }
  return names;
}

/** Tells whether a text is a person's name of two to five words, each with a capital or a particle (van, de, bin). */
export function isWesternName(text: string): boolean {
  if (text.length > 48 || /[\d@:!?"“”«»_[\]{}<>=]|\.(?:com|org|net|de|fr|it|es|co|tv)\b/i.test(text))
    return false;
  const words = text.split(/\s+/);
  if (words.length < 2 || words.length > 6) return false;
  let proper = 0;
  for (const word of words) {
    if (PARTICLE.test(word)) continue;
    if (NOT_A_LATIN_NAME.test(word.replace(/[.,]$/, ''))) return false;
    if (
      /^\p{Lu}/u.test(word) ||
      /^(?:al|el|d|l|o)['’-]\p{Lu}/u.test(word) ||
      /^[\p{Lo}][\p{Lo}\p{M}]*$/u.test(word)
    )
      proper += 1;
    else return false;
  }
  return proper >= 2 || (proper === 1 && words.length >= 2 && words.some((word) => PARTICLE.test(word)));
}

/** Splits a Korean or Japanese list of people. */
export function splitEastAsianNames(value: string): string[] {
  return value
    .split(/[、，,;；/／|｜＝=\u2003]+|\s{2,}|・(?=\p{Script=Han}{3})/u)
    .map((name) =>
      name
        .replace(
          /(?:記者|編集委員|論説委員|特派員|さん|氏|기자|특파원|인턴기자|선임기자|객원기자|편집위원)$/u,
          '',
        )
        .trim(),
    )
    .filter(
      (name) =>
        /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々ヶ\s\u3000]{2,10}$/u.test(name) ||
        /^[\p{Script=Hangul}]{2,4}$/u.test(name),
    );
}

/** Text without the marks that keep pieces apart. */
export function withoutSeparators(text: string): string {
  return text.replaceAll(PIECE_SEPARATOR, ' ').replace(/\s+/g, ' ').trim();
}
