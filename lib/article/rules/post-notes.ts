import type { Rule } from './rule.ts';

/** What content management systems set around a post, in the main European languages. */
export const POST_NOTE_RULES: readonly Rule[] = [
  {
    id: 'post-filed',
    kind: 'tags',
    why: 'Says when and under which heads the post was filed',
    place: 'anywhere',
    takes: 'block',
    longest: 320,
    text: /^(?:dies(?:er|e) (?:eintrag|beitrag|artikel|seite) wurde .{0,60}(?:veröffentlicht|gepostet|abgelegt|geschrieben).{0,200}|(?:erstellt|veröffentlicht|geschrieben|gepostet|verfasst) (?:am|von|um) .{0,50}(?:abgelegt (?:unter|in)|kategorie|verschlagwortet).{0,160}|this (?:entry|post|article) was (?:posted|published|written|filed) (?:on|in|by|under|at) .{0,200}|bookmark the permalink.{0,40}|(?:cet article|ce billet|cette entrée) a été (?:publié|posté|classé)e? (?:le|dans|par) .{0,200}|esta entrada (?:fue publicada|se publicó) (?:el|en|por) .{0,160}|quest(?:a voce|o articolo) è stat[ao] pubblicat[ao] (?:il|in|da) .{0,160})$/,
    example: {
      html: '<p>Dieser Beitrag wurde am 3. Mai 2014 von Anna Ufer veröffentlicht und unter Fähren abgelegt.</p>',
      at: 'end',
    },
    nearMiss: { html: '<p>Dieser Steg wurde von drei Leuten gebaut.</p>', at: 'end' },
  },
  {
    id: 'support-appeal',
    kind: 'subscription',
    why: 'Asks readers who like the site to support it',
    place: 'after-first',
    takes: 'block',
    longest: 700,
    text: /^(?:gefällt (?:dir|ihnen|euch) (?:unser|dieser (?:artikel|beitrag)|das magazin).*|unterstütz(?:e|t|en sie) (?:uns|unsere? (?:arbeit|redaktion|magazin|blog)).*|(?:did|do|if) you (?:like|enjoy)(?:ed)? (?:this|our) (?:article|post|magazine|story|work|site|blog).*|vous avez aimé (?:cet article|notre (?:site|article)).*|¿?te (?:ha )?gust(?:ó|a|ado) (?:este artículo|nuestro).*)$/s,
    example: {
      html: '<p>Gefällt dir unser Flussmagazin? Mit einem kleinen Beitrag hilfst du, dass es unabhängig bleibt.</p>',
      at: 'end',
    },
    nearMiss: { html: '<p>Gefällt dir der Fluss? fragte sie.</p>', at: 'end' },
  },
  {
    id: 'consent-note',
    kind: 'subscription',
    why: 'Small print of a form for a newsletter or for comments',
    place: 'edges',
    takes: 'block',
    longest: 900,
    text: /^(?:.{0,260}double[- ]opt[- ]in.*|(?:ja, )?(?:ich|hiermit) .{0,160}(?:datenschutz(?:erklärung|bestimmungen)).{0,60}(?:einverstanden|akzeptiere|gelesen|zu)\b.*|(?:by (?:signing up|subscribing|submitting|clicking)|i (?:agree|consent)).{0,160}(?:privacy policy|terms).*|(?:diese website verwendet|this site uses|ce site utilise|este sitio usa) akismet.*|en vous inscrivant,? vous acceptez.*|al suscribirte,? acept.*)$/s,
    example: {
      html: '<p>Ich bin mit der Datenschutzerklärung einverstanden und kann mich jederzeit wieder abmelden.</p>',
      at: 'end',
    },
    nearMiss: {
      html: '<p>Mit der neuen Fähre sind im Dorf alle einverstanden, auch der Wirt.</p>',
      at: 'end',
    },
  },
  {
    id: 'image-credit',
    kind: 'byline',
    why: 'Names who took the pictures, after the story',
    place: 'end',
    takes: 'block',
    longest: 110,
    text: /^(?:(?:titel|artikel|beitrags)?bild(?:quelle|nachweis|er|rechte)?n?|foto(?:s|quelle|credit)?|photos?(?: credits?)?|crédits? ?(?:photos?|images?)|imagen(?:es)?|图片来源|图源|题图) ?[:：] ?[^.。!?]{2,70}$/,
    example: { html: '<p>Bildnachweis: Anna Ufer / Flussarchiv</p>', at: 'end' },
    nearMiss: { html: '<p>Das Bild: ein Kahn. Mehr war nicht zu sehen.</p>', at: 'end' },
  },
  {
    id: 'back-link',
    kind: 'navigation',
    why: 'Leads back to the overview or on to the next part',
    place: 'after-first',
    takes: 'block',
    longest: 80,
    links: 'some',
    text: /^(?:zurück(?: zu[mr]?| auf)? ?.{0,30}|weiter zu[mr]? .{2,50}|nach oben|zum (?:seitenanfang|inhaltsverzeichnis)|back to .{2,30}|go back|return to .{2,30}|retour (?:à|au|aux|en) .{2,30}|haut de page|volver (?:a|al|arriba).{0,30}|torna (?:a|al|alla|su) ?.{0,30}|返回(?:首页|列表|目录|顶部|上页|上一页|频道|主页|.{1,8}(?:频道|首页)))$/,
    example: { html: '<p><a href="/lexikon">« Zurück zum Lexikon</a></p>', at: 'middle' },
    nearMiss: { html: '<p>Zurück zum Fluss ging es erst im Mai.</p>', at: 'middle' },
  },
];
