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
  margin: number
  /** `page`: on a phone, all one below the other, and scrolled. */
  shape: 'wide' | 'tall' | 'page'
  caption: Box
  map: Box
  timeline: Box
  foot: Box
}

/** The size at which a text of 12 px is drawn with 28, which is read from the back row; and the screen that this is drawn for. */
const BACK_ROW = 28 / 12
/** How much larger marks and gaps are on that screen: words grow more than what is between them. */
const MARKS = 2.1
/** At which 12 px are drawn as 16. */
const LEAST_SCALE = 16 / 12
/** Names of events, px on the screen. */
const LABEL = 30
const DESIGN = { width: 1920, height: 1080 }
/** Below these a screen is in a hand, and its text the page's own. */
const IN_HAND = { width: 600, height: 460 }
/** Narrower than that in its height, a screen stands upright. */
const WIDEST_TALL = 1.1
/** Between two boxes, as a part of the margin. */
const GAP = 0.375
const FOOT = 44
/** How much of a wide screen, over its foot, caption and map take: lanes with two rows and their milestones need the rest. */
const UPPER = 0.44

export function stageLayout(width: number, height: number): StageLayout {
  const isPage = width < IN_HAND.width || height < IN_HAND.height
  if (isPage) return pageLayout(width, height)
  const scale = Math.max(
    Math.min(width / DESIGN.width, height / DESIGN.height) * BACK_ROW,
    Math.min(1, width / 1100) * BACK_ROW,
  )
  const timelineScale = Math.max(LEAST_SCALE, Math.min(width / DESIGN.width, height / DESIGN.height) * MARKS)
  const small = (12 * scale) / timelineScale
  const views = { scale, timelineScale, fonts: { label: Math.max(LABEL / timelineScale, small), small } }
  const margin = Math.round(Math.min(width / 30, height / 17))
  const gap = Math.round(margin * GAP)
  const inner = width - 2 * margin
  const foot = { left: margin, top: height - FOOT, width: inner, height: FOOT }
  const all = foot.top - margin
  if (width / height < WIDEST_TALL) {
    const captionHeight = Math.round(all * 0.28)
    const mapHeight = Math.round(all * 0.34)
    const timelineTop = margin + captionHeight + mapHeight + 2 * gap
    return {
      ...views,
      unit: width / 1200,
      margin,
      shape: 'tall',
      caption: { left: margin, top: margin, width: inner, height: captionHeight },
      map: { left: margin, top: margin + captionHeight + gap, width: inner, height: mapHeight },
      timeline: { left: margin, top: timelineTop, width: inner, height: foot.top - timelineTop },
      foot,
    }
  }
  const upper = Math.round(all * UPPER)
  const captionWidth = Math.round(inner * 0.42)
  const timelineTop = margin + upper + gap
  return {
    ...views,
    unit: margin / 64,
    margin,
    shape: 'wide',
    caption: { left: margin, top: margin, width: captionWidth, height: upper },
    map: {
      left: margin + captionWidth + 2 * gap,
      top: margin,
      width: inner - captionWidth - 2 * gap,
      height: upper,
    },
    timeline: { left: margin, top: timelineTop, width: inner, height: foot.top - timelineTop },
    foot,
  }
}

function pageLayout(width: number, height: number): StageLayout {
  const margin = 16
  const inner = width - 2 * margin
  const row = (heightOfRow: number) => ({ left: margin, top: 0, width: inner, height: heightOfRow })
  return {
    scale: 1,
    timelineScale: 1,
    fonts: { label: 14, small: 12 },
    unit: 1,
    margin,
    shape: 'page',
    caption: row(0),
    map: row(Math.max(200, Math.round(Math.min(height * 0.4, inner * 0.7)))),
    timeline: row(Math.max(240, Math.round(height * 0.5))),
    foot: row(FOOT),
  }
}
