/** What a link says of itself. `named` gives the number of a page in words: “Seite 2”, “第2页”. */
export type PageClaim = 'next' | 'sign' | 'rest' | 'number' | 'named' | 'relation';

/** Signs that stand before or after the words of a link. */
const BEFORE = String.raw`^[\s[（(【<《〈«‹›»→▶▸►]*`;
const AFTER = String.raw`[\s\]）)】>》〉»›→▶▸►❯…:：.]*$`;
const whole = (words: string): RegExp => new RegExp(`${BEFORE}(?:${words})${AFTER}`, 'iu');

/** Words of a link to the next page of the same text, the whole link. Simplified Chinese stands for both scripts. */
const NEXT_PAGE = whole(
  [
    '下一?页',
    '后一?页',
    '翻到?下一?页',
    '(?:请)?点击(?:进入)?下一?页(?:继续)?(?:阅读|浏览)?',
    '(?:查看|阅读|浏览)?下一?页(?:全文|内容)',
    '未完[，,、]?\\s?(?:待续|接下页)?[，,]?\\s?(?:请)?(?:点击|看|阅读)?下一?页',
    '次の?(?:ページ|頁|页)(?:へ|に続く|に进む|を(?:読|读)む)?',
    // The words that follow are the heading of that page.
    '次の?(?:ページ|頁|页)(?:へ)?\\s?[:：»>→].{1,60}',
    '次へ',
    '続きを読む',
    '続きは次の?(?:ページ|頁|页)',
    '다음\\s?(?:페이지|쪽)?(?:로)?(?:\\s?(?:보기|이동))?',
    'next(?:\\s+page)?',
    'next page\\s?[:：»>→].{1,60}',
    '(?:go|continue|turn|read on)\\s+to (?:the )?next page',
    'continue(?: reading)?',
    '(?:zur )?n[äa]chsten? seite',
    'n[äa]chste seite\\s?[:：»>→].{1,60}',
    'weiter(?:lesen)?(?: auf der n[äa]chsten seite)?',
    '(?:lire la )?(?:page suivante|suite de l.article)',
    'suivante?',
    'p[áa]gina siguiente',
    'siguiente(?: p[áa]gina)?',
    '(?:pr[óo]xima|seguinte)(?: p[áa]gina)?',
    'p[áa]gina seguinte',
    'pagina successiva',
    'successiva',
    'volgende(?: pagina)?',
    'n[äa]sta(?: sida)?',
    'n[æe]ste(?: side)?',
    'seuraava(?: sivu)?',
    'nast[ęe]pna(?: strona)?',
    'dal[šs][íi](?: strana| str[áa]nka)?',
    'следующая(?: страница)?',
    'далее',
    'sonraki(?: sayfa)?',
    'trang (?:sau|ti[ếe]p)',
    '(?:halaman )?(?:berikutnya|selanjutnya)',
    'หน้าถัดไป',
    'الصفحة التالية',
  ].join('|'),
);

/** Signs alone are a next page only inside a row of page numbers. */
const NEXT_SIGN = /^(?:>{1,2}|»|›|→|▶|❯|＞)$/u;

/** Words of a link to the rest, or the whole, of a text that was cut. */
const REST_OF_TEXT = whole(
  [
    '(?:点击)?(?:(?:阅读|查看|浏览|显示|展开)?(?:余下|剩余|剩下)(?:的)?(?:全文|内容|部分)?|(?:阅读|查看|浏览|显示)全文|全文(?:阅读|浏览))',
    '在本页(?:阅读|显示|浏览)(?:全文|余下全文)',
    '(?:单页|一页)(?:阅读|显示|浏览)(?:全文)?',
    '继续阅读',
    '全文を(?:読|读|表示).*',
    '続きを読む',
    '전체\\s?(?:기사\\s?)?보기',
    '한\\s?페이지로 보기',
    '(?:read|view|show)(?: the)? (?:full|whole|rest of the|entire) (?:article|story|text)',
    '(?:view|read|show)(?: all)?(?: as| on)?(?: an?| one)? (?:single|one) page',
    '(?:view|show) all(?: on one page)?',
    '(?:artikel |alles )?auf einer seite(?: (?:lesen|anzeigen))?',
    'lire l.article (?:en entier|sur une (?:seule )?page)|afficher (?:tout )?l.article sur une (?:seule )?page',
    'ver (?:todo )?en una (?:sola )?p[áa]gina',
  ].join('|'),
);

/** A page by its number alone, in a row of such. */
const NUMBER = /^[[【（(]?\s?(\d{1,2})\s?[\]】）)]?$/u;

/** A page by its number, in words; what may follow is the heading of that page. */
const NAMED_NUMBER =
  /^(?:(?:continued?|continue reading|read on|weiter(?:lesen)?|suite|auf)\s+(?:(?:on|to|auf|zur|en|à)\s+)?)?(?:第\s?(\d{1,2})\s?页|(?:page|seite|p[áa]gina|pagina|sida|side|sivu|strona|strana|страница|sayfa|trang|halaman|페이지)\s?(\d{1,2})|(\d{1,2})\s?(?:ページ目?|页目|페이지))(?:\s?[:：»>→–-].{0,80})?[\s)）\]】»›>→]*$/iu;

/** What says that a link leads to another text, picture or chapter, in its own words or right before it. */
const OTHER_TEXT =
  /(?:下一?(?:篇|条|则|章|节|回|集|组|张|图|个|期|卷|话|主题|视频|站|帖|楼)|后一(?:篇|条|张)|前一|上一|相关|图集|组图|next (?:article|post|story|gallery|photo|image|slide|chapter|video|episode|entry|thread|topic|up)|n[äa]chster? (?:artikel|beitrag|bild|galerie|video)|(?:article|image|photo|diaporama) suivante?|次の(?:記事|记事|写真|话|話|画像|動画|回)|다음\s?(?:글|기사|사진|화)|(?:art[íi]culo|entrada|foto) siguiente|siguiente (?:art[íi]culo|entrada|foto)|следующая (?:статья|запись|новость))/iu;

/** Every text that one of the expressions for words takes has one of these: asked first, for the hundreds of links that say something else. */
const MAY_CLAIM =
  /[\d>»›→▶❯＞页頁下次続继繼余餘剩]|全文|单页|單頁|一頁|다음|전체|페이지|next|continu|page|seite|weiter|suivant|suite|lire|siguiente|p[áa]gina|pr[oó]xima|seguinte|successiva|volgende|n[äæa]sta|n[æe]ste|seuraava|nast[eę]pna|dal[sš][ií]|следующая|далее|sonraki|trang|halaman|berikutnya|selanjutnya|หน้า|الصفحة|full|whole|rest of|entire|view all|show all/i;

/** Reads what the text of a link claims, in folded Chinese; null where it claims nothing of pages. */
export function claimOfText(text: string, fold: (text: string) => string): PageClaim | null {
  // Only a link that gives the heading of its page is long.
  if (!text || (text.length > 40 && !/[:：»>→–]/.test(text)) || !MAY_CLAIM.test(text)) return null;
  const folded = fold(text);
  if (NEXT_PAGE.test(folded)) return 'next';
  if (NEXT_SIGN.test(folded)) return 'sign';
  if (REST_OF_TEXT.test(folded)) return 'rest';
  if (NUMBER.test(folded)) return 'number';
  return NAMED_NUMBER.test(folded) ? 'named' : null;
}

/** The number of the page that a link names, 0 where it names none. */
export function numberNamed(folded: string): number {
  const found = NUMBER.exec(folded) ?? NAMED_NUMBER.exec(folded);
  return Number(found?.slice(1).find((group) => group !== undefined) ?? 0);
}

/** Tells whether words say that a link leads to another text than the one on the page. */
export function speaksOfOtherText(folded: string): boolean {
  return OTHER_TEXT.test(folded);
}

/** Forms of “how many pages”, the number in the first group that matched. */
const STATED =
  /共\s?(\d{1,2})\s?页|共\s?分?\s?(\d{1,2})\s?个?(?:页面|分页)|第?\s?\d{1,2}\s?页?\s?[/／]\s?(?:共)?\s?(\d{1,2})\s?页|(?:全|计)\s?(\d{1,2})\s?(?:ページ|页)|(?:page|p\.) ?\d{1,2} ?(?:of|\/|out of) ?(\d{1,2})|seite \d{1,2} ?(?:von|\/) ?(\d{1,2})|page \d{1,2} ?(?:sur|de) ?(\d{1,2})|p[áa]gina \d{1,2} ?(?:de|di|van|\/) ?(\d{1,2})|страница \d{1,2} ?из ?(\d{1,2})|(\d{1,2})\s?ページ中|(?:총|전체)\s?(\d{1,2})\s?(?:페이지|쪽)|(?:페이지\s?)?\d{1,2}\s?\/\s?(\d{1,2})\s?(?:페이지|쪽)/iu;

/** “1/3” alone says it only where the first number is the page's own. */
const FRACTION = /(?<![\d/.:年月-])(\d{1,2})\s?[/／]\s?(\d{1,2})(?![\d/.:年月-])/u;

/** Reads how many pages a line says that there are; null where it does not. `page` is the one on the screen. */
export function statedCount(folded: string, page: number): number | null {
  const found = STATED.exec(folded);
  const number = found?.slice(1).find((group) => group !== undefined);
  if (number !== undefined) return Number(number);
  const fraction = FRACTION.exec(folded);
  return fraction && Number(fraction[1]) === page && Number(fraction[2]) > page ? Number(fraction[2]) : null;
}
