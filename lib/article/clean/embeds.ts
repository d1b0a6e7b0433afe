/** A player that is known by the address of its frame. */
interface Player {
  readonly name: string;
  readonly frame: RegExp;
  /** Page of the video, from the parts of the frame's address. */
  readonly page: (id: string) => string;
}

const PLAYERS: readonly Player[] = [
  {
    name: 'YouTube',
    frame: /\/\/(?:www\.)?(?:youtube(?:-nocookie)?\.com\/(?:embed|v)\/|youtu\.be\/)([\w-]{6,})/,
    page: (id) => `https://www.youtube.com/watch?v=${id}`,
  },
  { name: 'Vimeo', frame: /\/\/player\.vimeo\.com\/video\/(\d+)/, page: (id) => `https://vimeo.com/${id}` },
  {
    name: 'Dailymotion',
    frame: /\/\/(?:www\.)?dailymotion\.com\/embed\/video\/(\w+)/,
    page: (id) => `https://www.dailymotion.com/video/${id}`,
  },
  {
    name: 'Bilibili',
    frame: /\/\/player\.bilibili\.com\/player\.html\?.*?\bbvid=(\w+)/,
    page: (id) => `https://www.bilibili.com/video/${id}`,
  },
  {
    name: 'QQ',
    frame: /\/\/v\.qq\.com\/(?:txp\/)?iframe\/.*?\bvid=(\w+)/,
    page: (id) => `https://v.qq.com/x/page/${id}.html`,
  },
  {
    name: 'Youku',
    frame: /\/\/player\.youku\.com\/embed\/([\w=]+)/,
    page: (id) => `https://v.youku.com/v_show/id_${id}.html`,
  },
  {
    name: 'Twitch',
    frame: /\/\/player\.twitch\.tv\/.*?\bvideo=v?(\d+)/,
    page: (id) => `https://www.twitch.tv/videos/${id}`,
  },
];

const FRAMES = 'iframe, embed, object, lite-youtube, video';

/**
 * Turns the frames of known players into links by name, and videos into linked posters; the reader itself plays nothing. A
 * player's poster is known for every video, but the page has not fetched it: the player's host would learn who reads what.
 */
export function replaceEmbeds(body: Element): void {
  for (const frame of body.querySelectorAll(FRAMES)) {
    if (!frame.parentNode) continue;
    const link = frame.localName === 'video' ? posterOfVideo(frame) : linkOfFrame(frame);
    if (link) frame.replaceWith(link);
  }
}

function linkOfFrame(frame: Element): Element | null {
  const videoId = frame.localName === 'lite-youtube' ? frame.getAttribute('videoid') : null;
  const address = videoId
    ? `//youtube.com/embed/${videoId}`
    : (frame.getAttribute('src') ?? frame.getAttribute('data-src') ?? frame.getAttribute('data') ?? '');
  for (const { name, frame: pattern, page } of PLAYERS) {
    const id = pattern.exec(address)?.[1];
    if (id) return makeLink(frame, page(id), null, frame.getAttribute('title')?.trim() || name);
  }
  return null;
}

function posterOfVideo(video: Element): Element | null {
  const poster = video.getAttribute('poster');
  const source = video.getAttribute('src') ?? video.querySelector('source')?.getAttribute('src') ?? null;
  // A `blob:` address plays in the page alone; the page itself is the way to the video then.
  if (!poster) return null;
  const address = source && !source.startsWith('blob:') ? source : video.baseURI;
  return makeLink(
    video,
    address,
    poster,
    video.getAttribute('title') ?? video.getAttribute('aria-label') ?? '',
  );
}

function makeLink(frame: Element, address: string, poster: string | null, title: string): Element {
  const owner = frame.ownerDocument;
  const link = owner.createElement('a');
  link.setAttribute('href', address);
  // Says to the reader that the picture is of a video; the sanitiser lets it through.
  link.setAttribute('type', 'video/*');
  if (poster) {
    const image = owner.createElement('img');
    image.setAttribute('src', poster);
    image.setAttribute('alt', title);
    link.append(image);
  } else {
    link.textContent = title;
  }
  if (frame.parentElement?.closest('figure')) return link;
  const figure = owner.createElement('figure');
  for (const name of ['data-limpid-id']) {
    const value = frame.getAttribute(name);
    if (value) figure.setAttribute(name, value);
  }
  figure.append(link);
  return figure;
}
