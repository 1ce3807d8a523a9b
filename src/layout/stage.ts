/** Where things stand on the stage: the slide's words, the map, the timeline. All lengths are CSS pixels of the screen. */

export interface Box {
  left: number
  top: number
  width: number
  height: number
}

export interface StageLayout {
  /** How much larger the map is drawn than it is laid out: its smallest text is 12 px then. */
  scale: number
  /** The same of the timeline, which needs more room beside its words: on a small screen its marks shrink and they don't. */
  timelineScale: number
  /** Sizes of the timeline's words before scaling, px. */
  fonts: { label: number; small: number }
  /** What a length of 1 px at 1920 × 1080 is on this screen, px. */
  unit: number
  /** How much smaller all of it is than on the smallest screen for which it is laid out: 1 on that and on larger ones. */
  shrink: number
  /** Size of the foot's words, px. */
  footSize: number
  margin: number
  /** `tall`: one below the other. `page`: so, on a phone, and scrolled. */
  shape: 'wide' | 'tall' | 'page'
  caption: Box
  /** undefined: the slide has none. */
  map: Box | undefined
  timeline: Box | undefined
  foot: Box
}

/** The size at which a text of 12 px is drawn with 28, which is read from the back row; and the screen that this is drawn for. */
const BACK_ROW = 28 / 12
/** How much larger marks and gaps are on that screen: words grow more than what is between them. */
const MARKS = 2.1
/** At which 12 px are drawn as 16. */
const LEAST_SCALE = 16 / 12
/** Names of events, px on the screen. */
const LABEL = { high: 30, low: 28 }
const DESIGN = { width: 1920, height: 1080 }
/**
 * The smallest screens on which caption, map and timeline have room beside words as large as the back row needs, px. A smaller screen, which people are
 * nearer to, shows the same layout, shrunk as a whole: nothing on it is left without room.
 */
const SMALLEST = {
  wide: { width: 1280, height: 720 },
  stacked: { width: 1000, height: 768 },
  upright: { width: 1000, height: 768 },
  /** Stacked, with a table over both views. */
  table: { width: 1000, height: 988 },
}
/** Below these a screen is in a hand, and its text the page's own. */
const IN_HAND = { width: 600, height: 460 }
/** Narrower than that in its height, a screen has its boxes one below the other: 4:3 and upright ones. */
const WIDEST_STACKED = 1.5
/** And narrower than that, it stands upright. */
const WIDEST_UPRIGHT = 1.1
/** The width of the design where all is below one another: for words, and on an upright screen for marks, px. */
const STACKED_WIDTH = 1000
const UPRIGHT_WIDTH = 1280
/** Between two boxes, as a part of the margin. */
const GAP = 0.375
/** On a low screen everything but the words gives way, px. */
const LOW = 900
/** The foot's height, px, and up to which a screen of SMALLEST has room for it: three lines. */
const FOOT = { high: 36, low: 36, roomy: 55 }
const FOOT_TURNS = 4
/**
 * The foot's words, px, and as small as they get where the rest shrinks; what its number and bars take beside them, which is less there;
 * how much wider than their letters words run, by the gaps between scripts and what lines leave at their ends.
 */
const FOOT_MESSAGES = { size: 16, near: 14, line: 1.1, beside: 210, slack: 1.06 }
/** How much of a wide screen, over its foot, caption and map take: lanes with two rows and their milestones need the rest. */
const UPPER = { high: 0.425, low: 0.41 }
/** How wide the caption is on a wide screen. */
const CAPTION = { high: 0.42, low: 0.46 }
/** What caption and map take of a screen with all below one another: at the least a title and three lines, at the most what leaves lanes their room, px. */
const STACKED = { caption: 0.2, captionLeast: 180, map: 0.32, timelineLeast: 352 }
/** What a caption over nothing but a timeline takes of a wide screen: its lines are twice as long. */
const CAPTION_OVER_TIMELINE = 0.27
/** What a caption of several lines takes of a wide screen, and of one with all below one another. */
const TABLE = { wide: 0.38, tall: 0.44 }
const UPRIGHT = { caption: 0.21, captionLeast: 0, map: 0.36, timelineLeast: 300 }

export interface PresentMessages {
  /** All that the foot cites and credits. */
  credits: string
  /** Whether the slide's text has several lines, as a table has. */
  isTable: boolean
}

/**
 * @param parts the views that the slide shows: where it is one, that has the room of both
 * @param words what asks for more room than most slides need
 */
export function stageLayout(
  width: number,
  height: number,
  parts: 'both' | 'map' | 'timeline' = 'both',
  { credits, isTable }: PresentMessages = { credits: '', isTable: false },
): StageLayout {
  const isPage = width < IN_HAND.width || height < IN_HAND.height
  if (isPage) return pageLayout(width, height, parts)
  const shape = shapeOf(width, height)
  const smallest = SMALLEST[shape === 'stacked' && isTable && parts === 'both' ? 'table' : shape]
  const layoutBy = (shrink: number) => fullLayout(width / shrink, height / shrink, parts, { credits, isTable }, shrink)
  const shrinkFor = (footHeight: number) =>
    Math.min(1, width / smallest.width, height / (smallest.height + Math.max(0, footHeight - FOOT.roomy)))
  // The foot’s words shrink less than the rest, so that a higher foot leads to a higher one still; a few turns settle it.
  let shrink = shrinkFor(0)
  for (let turn = 0; turn < FOOT_TURNS; turn++) shrink = shrinkFor(layoutBy(shrink).foot.height)
  return shrunk(layoutBy(shrink), shrink)
}

function shapeOf(width: number, height: number): 'wide' | 'stacked' | 'upright' {
  if (width / height >= WIDEST_STACKED) return 'wide'
  return width / height < WIDEST_UPRIGHT ? 'upright' : 'stacked'
}

/** The layout drawn `shrink` times as large. Sizes of words before scaling stay, since the views' scales shrink. */
function shrunk(layout: StageLayout, shrink: number): StageLayout {
  const { caption, map, timeline, foot } = layout
  const box = ({ left, top, width, height }: Box): Box => ({
    left: left * shrink,
    top: top * shrink,
    width: width * shrink,
    height: height * shrink,
  })
  return {
    ...layout,
    scale: layout.scale * shrink,
    timelineScale: layout.timelineScale * shrink,
    unit: layout.unit * shrink,
    margin: layout.margin * shrink,
    footSize: layout.footSize * shrink,
    shrink,
    caption: box(caption),
    map: map && box(map),
    timeline: timeline && box(timeline),
    foot: box(foot),
  }
}

/**
 * On a screen that is at least as large as SMALLEST.
 * @param shrink by which the result will be shrunk; the foot's words are kept legible
 */
function fullLayout(
  width: number,
  height: number,
  parts: 'both' | 'map' | 'timeline',
  { credits, isTable }: PresentMessages,
  shrink: number,
): StageLayout {
  const scale = Math.max(Math.min(width / DESIGN.width, height / DESIGN.height), 1) * BACK_ROW
  const isUpright = shapeOf(width, height) === 'upright'
  const widest = isUpright ? UPRIGHT_WIDTH : DESIGN.width
  const timelineScale = Math.max(LEAST_SCALE, Math.min(width / widest, height / DESIGN.height) * MARKS)
  const small = (12 * scale) / timelineScale
  const margin = Math.round(Math.min(width / 30, height / 17))
  const gap = Math.round(margin * GAP)
  const inner = width - 2 * margin
  const by = height < LOW ? 'low' : 'high'
  const isStacked = shapeOf(width, height) !== 'wide'
  const unit = isStacked ? Math.min(width / STACKED_WIDTH, height / DESIGN.height) : margin / 64
  const label = Math.max((LABEL[by] * Math.max(1, unit)) / timelineScale, small)
  const footSize = Math.max(FOOT_MESSAGES.size * Math.max(1, unit), FOOT_MESSAGES.near / shrink)
  const views = { scale, timelineScale, fonts: { label, small }, shrink: 1, footSize }
  const footRows = Math.ceil(
    (emsOf(credits) * FOOT_MESSAGES.slack * footSize) /
      (inner - (FOOT_MESSAGES.beside * footSize) / FOOT_MESSAGES.size),
  )
  const footHeight = Math.round(Math.max(FOOT[by], FOOT.high * unit, footRows * footSize * FOOT_MESSAGES.line + 2))
  const foot = { left: margin, top: height - footHeight, width: inner, height: footHeight }
  const all = foot.top - margin
  if (isStacked) {
    const shares = isUpright ? UPRIGHT : STACKED
    const captionShare = isTable ? TABLE.tall : shares.caption
    const captionHeight = Math.round(Math.max(all * captionShare, shares.captionLeast))
    const caption = { left: margin, top: margin, width: inner, height: captionHeight }
    const under = { left: margin, top: margin + captionHeight + gap, width: inner, height: all - captionHeight - gap }
    const shape = 'tall'
    if (parts !== 'both') return { ...views, unit, margin, shape, caption, ...alone(parts, under), foot }
    const left = all - captionHeight - 2 * gap
    const mapHeight = Math.round(Math.min(all * shares.map, left - shares.timelineLeast))
    const timelineTop = margin + captionHeight + mapHeight + 2 * gap
    return {
      ...views,
      unit,
      margin,
      shape,
      caption,
      map: { ...under, height: mapHeight },
      timeline: { left: margin, top: timelineTop, width: inner, height: foot.top - timelineTop },
      foot,
    }
  }
  const shape = 'wide'
  if (parts === 'timeline') {
    const captionHeight = Math.round(all * (isTable ? TABLE.wide : CAPTION_OVER_TIMELINE))
    const caption = { left: margin, top: margin, width: inner, height: captionHeight }
    const under = { left: margin, top: margin + captionHeight + gap, width: inner, height: all - captionHeight - gap }
    return { ...views, unit, margin, shape, caption, ...alone(parts, under), foot }
  }
  const upper = parts === 'map' ? all - gap : Math.round(all * UPPER[by])
  const captionWidth = Math.round(inner * CAPTION[by])
  const timelineTop = margin + upper + gap
  const caption = { left: margin, top: margin, width: captionWidth, height: upper }
  const map = {
    left: margin + captionWidth + 2 * gap,
    top: margin,
    width: inner - captionWidth - 2 * gap,
    height: upper,
  }
  const timeline = { left: margin, top: timelineTop, width: inner, height: foot.top - timelineTop }
  return {
    ...views,
    unit,
    margin,
    shape,
    caption,
    map,
    timeline: parts === 'map' ? undefined : timeline,
    foot,
  }
}

/** About how wide words are, in their own size: a Chinese character as much, others half of it. */
function emsOf(messages: string): number {
  return [...messages].reduce(
    (sum, character) => sum + (/[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF]/u.test(character) ? 1 : 0.54),
    0,
  )
}

function alone(part: 'map' | 'timeline', box: Box): Pick<StageLayout, 'map' | 'timeline'> {
  return part === 'map' ? { map: box, timeline: undefined } : { map: undefined, timeline: box }
}

function pageLayout(width: number, height: number, parts: 'both' | 'map' | 'timeline'): StageLayout {
  const margin = 16
  const inner = width - 2 * margin
  const row = (heightOfRow: number) => ({ left: margin, top: 0, width: inner, height: heightOfRow })
  return {
    scale: 1,
    timelineScale: 1,
    fonts: { label: 14, small: 12 },
    unit: 1,
    shrink: 1,
    footSize: 12,
    margin,
    shape: 'page',
    caption: row(0),
    map: parts === 'timeline' ? undefined : row(Math.max(200, Math.round(Math.min(height * 0.4, inner * 0.7)))),
    timeline: parts === 'map' ? undefined : row(Math.max(240, Math.round(height * 0.5))),
    foot: row(FOOT.high),
  }
}
