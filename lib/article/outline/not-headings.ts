/** A kind of short line that looks like a heading and is none. */
export interface NotHeading {
  readonly id: string;
  readonly why: string;
  /** A line that the rule takes. */
  readonly example: string;
  /** A heading that comes close, and that the rule leaves. */
  readonly nearMiss: string;
  readonly matches: RegExp;
}

/** Short lines that are no headings, whatever they look like. Lines come with white space collapsed. */
export const NOT_HEADINGS: readonly NotHeading[] = [
  {
    id: 'dash',
    why: 'A line that begins with a dash is a signature, a source or a speech.',
    example: '——編者',
    nearMiss: '「一帶」——路在何方',
    matches: /^\s*[-–—―─]/u,
  },
  {
    id: 'photo-credit',
    why: 'Who took the picture, or where it comes from.',
    example: '村口的老樹（王小明 攝）',
    nearMiss: '攝影師的一天',
    matches:
      /(?:[摄攝][)）\]】]?$|^[（(【[]?(?:[图圖](?:片|说|說|为|為|源|[/／:：|｜])|照片|资料图|資料圖|資料照|视频|影片|[图圖]\s*\d)|(?:资料图片?|資料照片?|示意图|示意圖|供[图圖]|[图圖]片?[/／].{1,12}|[图圖]源.{1,12}|翻[攝摄].{0,12})[)）\]】]?$|^(?:photo(?:graph)?s?|image|foto(?:s|grafía|grafia)?|bild(?:er|quelle)?|credit|picture|illustration|写真|사진)\s*(?:[:：/|]|by\b|credit)|[（(](?:photo|foto|image|写真|사진)[^)）]*[)）]$|getty images|shutterstock|©)/iu,
  },
  {
    id: 'figure-label',
    why: 'The label of a figure or table.',
    example: '表2 各年產量',
    nearMiss: '表面之下',
    matches:
      /^(?:[图圖表附]\s*[\d一二三四五六七八九十]+|(?:fig(?:ure)?|table|abb(?:ildung)?|tabelle|tableau|chart)\.?\s*\d+)(?![\p{L}章节節])/iu,
  },
  {
    id: 'byline',
    why: 'Who wrote, edited, translated or reported.',
    example: '本報記者 王小明 北平報道',
    nearMiss: '記者的困境',
    matches:
      /(?:^[（(【[□■◎]?\s*(?:文|图|圖|撰文|(?:文章|稿件|信息|資訊|素材|新[闻聞]|[资資]料|[图圖]片)[来來]源|稿源|整合|[综綜]合|採訪|采访|编译|編譯|译|譯|作者|记者|記者|编辑|編輯|责编|責編|责任编辑|責任編輯|主编|主編|校对|校對|审核|審核|监制|監製|来源|來源|出处|出處|整理|摘编|摘編|原文|通讯员|通訊員|見習記者|见习记者)\s*[/／:：|｜])|^[（(【[□■◎]?\s*[\p{Script=Han}·\s]{0,14}(?:记者|記者|通讯员|通訊員|特派员|特派員)\s+\S|(?:记者|記者|特派员|特派員|通讯员|通訊員)[^，。]{0,16}(?:报道|報道|報導|报导|整理|撰|电|電|[发發][自于於])[)）\]】]?$|^(?:by|von|par|por|di|av|door|от|автор|текст|text|words|reporting|edited|written|author|source|quelle|fuente|fonte|editor)\s*(?::|by\b)|^by\s+\p{Lu}/iu,
  },
  {
    id: 'dateline',
    // A month is what holds no digit or sign: 8 ms of 20 went into compiling `\p{L}{3,9}`, which knows every case of every letter.
    why: 'A date or time, with or without a place: when the text was written.',
    example: '2021年3月5日 於台北',
    nearMiss: '2021年的轉折',
    matches:
      /^[（(【[]?\s*(?:(?:发布|發布|更新|发表|發表|時間|时间|日期|posted|published|updated|stand|aktualisiert)[^\d]{0,10})?(?:(?:19|20)\d\d\s*[年./-]\s*\d{1,2}\s*[月./-]\s*\d{1,2}\s*[日號号]?|[〇○一二三四五六七八九零]{4}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日|\d{1,2}[./-]\d{1,2}[./-](?:19|20)?\d\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s.*\d{4}|(?:\d{1,2}\.?\s+)?[^\s\d.,:;/()（）-]{3,9}\.?\s+(?:\d{1,2},?\s+)?(?:19|20)\d\d)(?:\s*[\d:：時时分秒]+)?(?:\s*(?:於|于|寫於|写于)\S{1,8})?\s*[)）\]】]?(?:\s*(?:\d{1,2}:\d\d(?::\d\d)?|[ap]m|uhr|GMT|[A-Z]{3,4}|於\S{1,6}|于\S{1,6}))*$/iu,
  },
  {
    id: 'address',
    why: 'A web address, e-mail address, handle, hashtag or telephone number.',
    example: 'redaktion@zeitung.example',
    nearMiss: '電話裡的陌生人',
    matches:
      /(?:https?:\/\/|www\.|\S@\S+\.\S|^[@#＃]\S|(?:电话|電話|热线|熱線|邮箱|郵箱|信箱|微信|tel|phone|e-?mail)\s*[:：])/iu,
  },
  {
    id: 'pointer',
    why: 'Points to another text, picture or page.',
    example: '延伸閱讀：古城的橋',
    nearMiss: '閱讀的意義',
    matches:
      /^[【[（(<＜▲▼▶►●☞※\s]*(?:延伸[阅閱][读讀]|相关[阅新报链]|相關[閱新報連]|推[荐薦][阅閱新]|更多|點擊|点击|詳見|详见|另[见見]|参见|參見|看更多|你可能|您可能|猜你|read\s+(?:more|also|next)|see\s+also\b.*:|related\b|more\s+(?:on|from|about)|also\s+read|watch\b.*:|listen\b.*:|lesen\s+sie|mehr\s+(?:zum|zu|über)|lire\s+aussi|à\s+lire|leia\s+(?:também|mais)|lea\s+también|leggi\s+anche|関連記事|あわせて読みたい|관련\s*기사|читайте\s+также)/iu,
  },
  {
    id: 'end-mark',
    why: 'Says that the text ends, goes on or stops for an advertisement.',
    example: '（未完待續）',
    nearMiss: '完成的那一天',
    matches:
      /^[（(【[<*＊\s]*(?:完|全文完|本文完|未完待[续續]|待[续續]|下[页頁]|上[页頁]|下一[页頁]|广告|廣告|ad|advertisement|anzeige|publicité|the\s+end|ends?|fin|おわり|끝|to\s+be\s+continued)[)）\]】>*＊\s.。]*$/iu,
  },
  {
    id: 'copyright',
    why: 'Says whose the text is.',
    example: '版權所有，不得轉載',
    nearMiss: '版權之爭',
    matches:
      /(?:版[权權]所有|未[经經].{0,8}(?:[转轉][载載]|授[权權])|all rights reserved|alle rechte vorbehalten|^copyright\b)/iu,
  },
  {
    id: 'no-words',
    why: 'Ornaments and numbers with units are no title.',
    example: '* * *',
    nearMiss: '5G',
    matches: /^[\p{P}\p{S}\s]+$|^[\d\s.,:%％$€£¥+/-]+$/u,
  },
];

/** Id of the first rule that says that a line is no heading, or null. */
export function whyNotHeading(text: string): string | null {
  return NOT_HEADINGS.find(({ matches }) => matches.test(text))?.id ?? null;
}
