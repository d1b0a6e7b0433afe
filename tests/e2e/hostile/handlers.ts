import { type Vector, vectorsOf } from './vector.ts';

/** Every event attribute that a browser knows, knew or is about to know. */
export const EVENT_NAMES = (
  'abort activate afterprint afterscriptexecute animationcancel animationend animationiteration animationstart auxclick ' +
  'beforecopy beforecut beforeinput beforematch beforepaste beforeprint beforescriptexecute beforetoggle beforeunload begin ' +
  'blur bounce cancel canplay canplaythrough change click close command contentvisibilityautostatechange contextlost ' +
  'contextmenu contextrestored copy cuechange cut dblclick drag dragend dragenter dragexit dragleave dragover dragstart drop ' +
  'durationchange emptied encrypted end ended error finish focus focusin focusout formdata fullscreenchange fullscreenerror ' +
  'gotpointercapture hashchange input interest invalid keydown keypress keyup languagechange load loadeddata loadedmetadata ' +
  'loadend loadstart loseinterest lostpointercapture message messageerror mousedown mouseenter mouseleave mousemove mouseout ' +
  'mouseover mouseup mousewheel mozfullscreenchange offline online pagehide pageshow paste pause play playing pointercancel ' +
  'pointerdown pointerenter pointerleave pointermove pointerout pointerover pointerrawupdate pointerup popstate progress ' +
  'propertychange ratechange readystatechange rejectionhandled repeat reset resize scroll scrollend scrollsnapchange ' +
  'scrollsnapchanging search securitypolicyviolation seeked seeking select selectionchange selectstart show slotchange stalled ' +
  'start storage submit suspend timeupdate toggle touchcancel touchend touchmove touchstart transitioncancel transitionend ' +
  'transitionrun transitionstart unhandledrejection unload volumechange waiting waitingforkey webkitanimationend ' +
  'webkitanimationiteration webkitanimationstart webkitmouseforcechanged webkittransitionend wheel zoom'
).split(' ');

/** Elements that an article may keep: each must come without its handlers. */
const KEPT_ELEMENTS = (
  'a abbr address article aside b bdi bdo blockquote center cite code data dd del details dfn div dl dt em figcaption figure ' +
  'footer h2 h3 h4 h5 h6 header hgroup i ins kbd li main mark nav ol p pre q rp rt ruby s samp section small span strike ' +
  'strong sub summary sup time tt u ul var'
).split(' ');

/** Elements that an article does not keep, or only their text. */
const OTHER_ELEMENTS = (
  'acronym applet big blink button canvas dialog dir fieldset font form frame frameset iframe input keygen label legend ' +
  'listing marquee menu menuitem meter multicol nobr noembed object optgroup option output plaintext progress search select ' +
  'slot spacer template textarea x-card xmp'
).split(' ');

/** Events that fire by themselves, without a person. */
const BY_ITSELF = [
  '<img src="/none.png" onerror="RUN">',
  '<img src=/none.png onerror=RUN>',
  `<img src='/none.png' onerror="RUN">`,
  '<IMG SRC="/none.png" ONERROR="RUN">',
  '<img/src="/none.png"/onerror="RUN">',
  '<img src="/none.png"\nonerror\n=\n"RUN">',
  '<img src="/none.png"\fonerror="RUN">',
  '<img src="x:" title="a" alt="b" onerror="ENTITIES">',
  '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==" onload="RUN">',
  '<img srcset="/none.png 1x" onerror="RUN">',
  '<image src="/none.png" onerror="RUN">',
  '<picture><source srcset="/none.webp" onerror="RUN"><img src="/none.png" onerror="RUN"></picture>',
  '<audio src="/none.mp3" onerror="RUN"></audio>',
  '<video src="/none.mp4" onerror="RUN"></video>',
  '<video><source src="/none.mp4" onerror="RUN"></video>',
  '<audio><source src="/none.mp3" onerror="RUN"></audio>',
  '<video poster="/none.png" onloadstart="RUN" src="/none.mp4"></video>',
  '<video autoplay muted onplay="RUN" src="/none.mp4"><track src="/none.vtt" kind="subtitles" default onerror="RUN"></video>',
  '<details open ontoggle="RUN"><summary>甲</summary>乙</details>',
  '<details open ontoggle="RUN">乙</details>',
  '<input autofocus onfocus="RUN">',
  '<select autofocus onfocus="RUN"><option>甲</select>',
  '<textarea autofocus onfocus="RUN">甲</textarea>',
  '<button autofocus onfocus="RUN">甲</button>',
  '<a href="#x" autofocus onfocus="RUN">甲</a>',
  '<p tabindex="0" autofocus onfocus="RUN">甲</p>',
  '<div contenteditable autofocus onfocus="RUN">甲</div>',
  '<iframe onload="RUN"></iframe>',
  '<iframe src="about:blank" onload="RUN"></iframe>',
  '<object data="/none.bin" onerror="RUN">甲</object>',
  '<object type="image/png" data="/none.png" onload="RUN" onerror="RUN"></object>',
  '<embed src="/none.bin" onload="RUN" onerror="RUN">',
  '<link rel="stylesheet" href="/none.css" onerror="RUN" onload="RUN">',
  '<link rel="preload" as="image" href="/none.png" onerror="RUN">',
  '<style onload="RUN">p{}</style>',
  '<style onerror="RUN">@import "/none.css";</style>',
  '<script src="/none.js" onerror="RUN"></script>',
  '<input type="image" src="/none.png" onerror="RUN">',
  '<marquee loop="1" width="1" onstart="RUN" onfinish="RUN">甲</marquee>',
  '<svg onload="RUN"><circle r="9"/></svg>',
  '<svg width="90" height="90"><image href="/none.png" width="9" height="9" onerror="RUN"/></svg>',
  '<svg width="90" height="90"><animate onbegin="RUN" attributeName="x" dur="1s"/></svg>',
  '<svg width="90" height="90"><rect width="9" height="9"><set attributeName="x" to="1" dur="0.1s" onbegin="RUN" onend="RUN"/></rect></svg>',
  '<b style="animation:limpid-spin 0.01s" onanimationend="RUN" onanimationstart="RUN">甲</b>',
  '<b style="transition:opacity 0.01s" ontransitionend="RUN">甲</b>',
  '<b style="content-visibility:auto" oncontentvisibilityautostatechange="RUN">甲</b>',
  '<div style="overflow:scroll;height:9px" onscroll="RUN" onscrollend="RUN"><p style="height:99px" tabindex="0" autofocus>甲</p></div>',
  '<body onload="RUN" onpageshow="RUN" onfocus="RUN" onresize="RUN">',
  '<frameset onload="RUN"><frame src="about:blank" onload="RUN"></frameset>',
];

/** Ways to write a handler that a list of names might not see. */
const DISGUISED = [
  '<b oNcLiCk="RUN">甲</b>',
  '<b ONCLICK="RUN">甲</b>',
  '<b on click="x" onclick="RUN">甲</b>',
  '<b "onclick="RUN" onclick="RUN">甲</b>',
  '<b =onclick="RUN" onclick="RUN">甲</b>',
  '<b \u00a0onclick="RUN" onclick="RUN">甲</b>',
  '<b data-x="&quot;>" onclick="RUN">甲</b>',
  '<b title="--><!--" onclick="RUN">甲</b>',
  '<b xml:onclick="RUN" onclick="RUN">甲</b>',
  '<b xlink:onclick="RUN" svg:onclick="RUN" onclick="RUN">甲</b>',
  '<b on-click="RUN" on:click="RUN" @click="RUN" v-on:click="RUN" ng-click="RUN" x-on:click="RUN" onclick="RUN">甲</b>',
  '<b is="x-card" onclick="RUN">甲</b>',
  '<b onclick="RUN" onclick="0">甲</b>',
  '<b\u0000 onclick="RUN">甲</b>',
  '<b onclick="\u2028RUN">甲</b>',
  '<b onclick="ENTITIES">甲</b>',
  '<b onclick="javascript:RUN">甲</b>',
  '<b onclick="eval(name);RUN">甲</b>',
  '<b/onclick="RUN"/>甲</b>',
  '<b a=`onclick=x` onclick="RUN">甲</b>',
];

/** Handlers: on every kept and every other element, of every name, and in the ways that need no person. */
export const HANDLER_VECTORS: readonly Vector[] = [
  ...vectorsOf(
    'event of every name',
    EVENT_NAMES.map((name) => `<b on${name}="RUN">字</b>`),
  ),
  ...vectorsOf(
    'handler on a kept element',
    KEPT_ELEMENTS.map((name) => `<${name} tabindex="0" onclick="RUN" onfocus="RUN">字字</${name}>`),
  ),
  ...vectorsOf(
    'handler on another element',
    OTHER_ELEMENTS.map((name) => `<${name} tabindex="0" onclick="RUN" onfocus="RUN">字字</${name}>`),
  ),
  ...vectorsOf('handler that runs by itself', BY_ITSELF),
  ...vectorsOf('handler in disguise', DISGUISED),
];
