/** Layout of the stage: the slide's text, the map and the timeline. All lengths are CSS pixels of the screen. */
import { FOOT, stageFoot } from './stage-foot.ts'

export interface Box {
  left: number
  top: number
  width: number
  height: number
}

export interface StageLayout {
  /** Enlargement of the map; its smallest text is 12 px before scaling. */
  scale: number
  /**
   * Enlargement of the timeline, which needs more room next to its text: on a small screen its marks shrink but its
   * text doesn't.
   */
  timelineScale: number
  /** Font sizes of the timeline before scaling, px. */
  fonts: { label: number; small: number }
  /** Size on this screen of 1 px at 1920 × 1080, px. */
  unit: number
  /**
   * How much smaller all of it is than on the smallest screen for which it is laid out: 1 on that and on larger ones.
   */
  shrink: number
  /** Size of the foot's words, px. */
  footSize: number
  margin: number
  /** `tall`: the caption is as wide as the screen. `page`: stacked and scrolled, on a phone. */
  shape: 'wide' | 'tall' | 'page'
  caption: Box
  /** undefined if the slide has no map. */
  map: Box | undefined
  timeline: Box | undefined
  foot: Box
}

/** Enlargement at which text of 12 px becomes 28 px, readable from the back row, on a screen of the design's size. */
const BACK_ROW = 28 / 12
/** Enlargement of marks and gaps on that screen; text grows more than the gaps. */
const MARKS = 2.1
/** Minimum enlargement of the timeline, at which 12 px become 16 px. */
const LEAST_SCALE = 16 / 12
/** Font sizes of event names, px on the screen. */
const LABEL = { high: 30, low: 28 }
const DESIGN = { width: 1920, height: 1080 }
/**
 * Minimum screens with room for caption, map and timeline at text sizes that the back row can read, px. A smaller
 * screen shows the same layout, shrunk as a whole, since its viewers are closer.
 */
const SMALLEST = {
  wide: { width: 1280, height: 720 },
  stacked: { width: 1000, height: 768 },
  upright: { width: 1000, height: 768 },
  /** Stacked, with a table over both views. */
  table: { width: 1000, height: 1004 },
}
/** Screens narrower or lower than this are handheld and use the page's own text sizes, px. */
const IN_HAND = { width: 600, height: 460 }
/** Screens with a smaller ratio of width to height have stacked boxes: 4:3 and portrait screens. */
const WIDEST_STACKED = 1.5
/** Screens with a smaller ratio of width to height are portrait. */
const WIDEST_UPRIGHT = 1.1
/** Width of the design with stacked boxes, px: for text, and on portrait screens for marks. */
const STACKED_WIDTH = 1000
const UPRIGHT_WIDTH = 1280
/** Gap between two boxes, as a share of the margin. */
const GAP = 0.375
/** On a screen lower than this, everything except the text takes less space, px. */
const LOW = 900
const FOOT_TURNS = 4
/**
 * Share of a wide screen's height above the foot for caption and map; lanes with two rows and their milestones need the
 * rest.
 */
const UPPER = { high: 0.425, low: 0.405 }
/** Share of a wide screen's width for the caption. */
const CAPTION = { high: 0.42, low: 0.46 }
/**
 * Shares of caption and map with stacked boxes. The caption has room for a title and three lines, px; the title slide's
 * is larger; the map is limited by the timeline's minimum height, px.
 */
const STACKED = { caption: 0.2, captionLeast: { both: 172, one: 180 }, map: 0.32, timelineLeast: 352 }
/**
 * On a screen of 4:3, share of the width for a caption beside the map of one city, and beside those of several, whose
 * names have room above them. Below the caption, maps would be strips lower than two marks with their rings.
 */
const CAPTION_BESIDE = { one: 0.55, several: 0.42 }
/** More maps than these would be too narrow beside a caption. */
const MAPS_BESIDE = 3
/**
 * Least size of a slide's text, px; height of a title of two lines at its least size with the gap below it, px; and the
 * factor by which lines are longer than their share of the text, because they break between words.
 */
const LEAST_TEXT = { size: 28, title: 78, ragged: 1.06 }
/** Share of a wide screen for a caption above the timeline only: its lines are twice as long. */
const CAPTION_OVER_TIMELINE = 0.27
/** Share for a caption of several lines, on a wide screen and with stacked boxes. */
const TABLE = { wide: 0.38, tall: 0.44 }
const UPRIGHT = { caption: 0.21, captionLeast: { both: 0, one: 0 }, map: 0.36, timelineLeast: 300 }

const NO_TEXT = { width: 0, lineHeight: 1 }

export interface PresentMessages {
  /** The sources and credits in the foot, each on one line. */
  credits: readonly string[]
  /** Whether the slide's text has several lines, like a table. */
  isTable: boolean
  /** Number of maps that are side by side, 0 for one that shows all; default: 0. */
  maps?: number
  /** The slide's text: its width on one line, and the height of a line, in ems; default: none. */
  text?: { width: number; lineHeight: number }
  /** The reader's minimum font size, px: the browser draws smaller text at this size. 0 or undefined: none. */
  minimumSize?: number
}

/**
 * Lays out the stage.
 * @param parts the views that the slide shows; a single one gets the space of both
 * @param words texts that need more space than most slides have
 */
export function stageLayout(
  width: number,
  height: number,
  parts: 'both' | 'map' | 'timeline' = 'both',
  { credits, isTable, maps = 0, text = NO_TEXT, minimumSize = 0 }: PresentMessages = { credits: [], isTable: false },
): StageLayout {
  if (isHandheld(width, height)) return pageLayout(width, height, parts)
  const shape = shapeOf(width, height)
  const smallest = SMALLEST[shape === 'stacked' && isTable && parts === 'both' ? 'table' : shape]
  const words = { credits, isTable, maps, text, minimumSize }
  const layoutBy = (shrink: number) => fullLayout(width / shrink, height / shrink, parts, words, shrink)
  const shrinkFor = (footHeight: number) =>
    Math.min(1, width / smallest.width, height / (smallest.height + Math.max(0, footHeight - FOOT.roomy)))
  // The foot’s words shrink less than the rest, so that a higher foot leads to a higher one still; a few turns settle
  // it.
  let shrink = shrinkFor(0)
  for (let turn = 0; turn < FOOT_TURNS; turn++) shrink = shrinkFor(layoutBy(shrink).foot.height)
  return shrunk(layoutBy(shrink), shrink)
}

/** Whether a screen of this size, px, shows a page instead of a stage. */
export function isHandheld(width: number, height: number): boolean {
  return width < IN_HAND.width || height < IN_HAND.height
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
  { credits, isTable, maps, text, minimumSize }: Required<PresentMessages>,
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
  const { size: footSize, height: footHeight } = stageFoot(credits, { width: inner, unit, shrink, minimumSize })
  const views = { scale, timelineScale, fonts: { label, small }, shrink: 1, footSize }
  const foot = { left: margin, top: height - footHeight, width: inner, height: footHeight }
  const all = foot.top - margin
  if (isStacked) {
    const shares = isUpright ? UPRIGHT : STACKED
    const captionShare = isTable ? TABLE.tall : shares.caption
    const captionHeight = Math.round(
      Math.max(all * captionShare, shares.captionLeast[parts === 'both' ? 'both' : 'one']),
    )
    const caption = { left: margin, top: margin, width: inner, height: captionHeight }
    const under = { left: margin, top: margin + captionHeight + gap, width: inner, height: all - captionHeight - gap }
    const shape = 'tall'
    if (parts !== 'both') return { ...views, unit, margin, shape, caption, ...alone(parts, under), foot }
    const left = all - captionHeight - 2 * gap
    const mapHeight = Math.round(Math.min(all * shares.map, left - shares.timelineLeast))
    const timelineTop = margin + captionHeight + mapHeight + 2 * gap
    const timeline = { left: margin, top: timelineTop, width: inner, height: foot.top - timelineTop }
    const besideWidth = Math.round(inner * (maps === 1 ? CAPTION_BESIDE.one : CAPTION_BESIDE.several))
    const upper = { top: margin, height: captionHeight + gap + mapHeight }
    const hasRoom = maps === 1 || (maps <= MAPS_BESIDE && fitsBeside(text, besideWidth, upper.height))
    if (!isUpright && !isTable && hasRoom) {
      const mapLeft = margin + besideWidth + gap
      return {
        ...views,
        unit,
        margin,
        shape: 'wide',
        caption: { ...upper, left: margin, width: besideWidth },
        map: { ...upper, left: mapLeft, width: margin + inner - mapLeft },
        timeline,
        foot,
      }
    }
    return {
      ...views,
      unit,
      margin,
      shape,
      caption,
      map: { ...under, height: mapHeight },
      timeline,
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

/** Whether a title and a text have room in a box, px, at their least sizes. */
function fitsBeside(text: { width: number; lineHeight: number }, width: number, height: number): boolean {
  const { size, title, ragged } = LEAST_TEXT
  const lines = Math.ceil((text.width * size * ragged) / width)
  return title + lines * size * text.lineHeight <= height
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
    foot: row(FOOT.least),
  }
}
