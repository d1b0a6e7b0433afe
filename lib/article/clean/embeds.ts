/** A player that is known by the address of its frame. */
interface Player {
  readonly name: string;
  readonly frame: RegExp;
  /** Page of the video, from the parts of the frame's address. */
  readonly page: (id: string) => string;
  readonly poster?: (id: string) => string;
}

const PLAYERS: readonly Player[] = [
  {
    name: 'YouTube',
    frame: /\/\/(?:www\.)?(?:youtube(?:-nocookie)?\.com\/(?:embed|v)\/|youtu\.be\/)([\w-]{6,})/,
    page: (id) => `https://www.youtube.com/watch?v=${id}`,
    poster: (id) => `https://i.ytimg.com/vi/${id}/hqdefault.jpg`,
  },
  { name: 'Vimeo', frame: /\/\/player\.vimeo\.com\/video\/(\d+)/, page: (id) => `https://vimeo.com/${id}` },
  {
    name: 'Dailymotion',
    frame: /\/\/(?:www\.)?dailymotion\.com\/embed\/video\/(\w+)/,
    page: (id) => `https://www.dailymotion.com/video/${id}`,
    poster: (id) => `https://www.dailymotion.com/thumbnail/video/${id}`,
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
    poster: (id) => `https://puui.qpic.cn/vpic_cover/${id}/${id}_hz.jpg/496`,
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

/** Turns the frames of known players, and videos, into linked posters; the reader itself plays nothing. */
export function replaceEmbeds(body: Element): void {
  for (const frame of body.querySelectorAll(FRAMES)) {
    if (!frame.parentNode) continue;
    const poster = frame.localName === 'video' ? posterOfVideo(frame) : posterOfFrame(frame);
    if (poster) frame.replaceWith(poster);
  }
}

function posterOfFrame(frame: Element): Element | null {
  const videoId = frame.localName === 'lite-youtube' ? frame.getAttribute('videoid') : null;
  const address = videoId
    ? `//youtube.com/embed/${videoId}`
    : (frame.getAttribute('src') ?? frame.getAttribute('data-src') ?? frame.getAttribute('data') ?? '');
  for (const { name, frame: pattern, page, poster } of PLAYERS) {
    const id = pattern.exec(address)?.[1];
    if (id) return makePoster(frame, page(id), poster?.(id) ?? null, frame.getAttribute('title') ?? name);
  }
  return null;
}

function posterOfVideo(video: Element): Element | null {
  const poster = video.getAttribute('poster');
  const source = video.getAttribute('src') ?? video.querySelector('source')?.getAttribute('src') ?? null;
  // A `blob:` address plays in the page alone; the page itself is the way to the video then.
  if (!poster) return null;
  const address = source && !source.startsWith('blob:') ? source : video.baseURI;
  return makePoster(
    video,
    address,
    poster,
    video.getAttribute('title') ?? video.getAttribute('aria-label') ?? '',
  );
}

function makePoster(frame: Element, address: string, poster: string | null, title: string): Element {
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
