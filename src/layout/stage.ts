/** Where things stand on the stage: the slide's words, the map, the timeline. All lengths are CSS pixels of the screen. */

export interface Box {
  left: number
  top: number
  width: number
  height: number
}

export interface StageLayout {
  /** How much larger the views are drawn than they are laid out: their smallest text is 12 px then. */
  scale: number
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
const DESIGN = { width: 1920, height: 1080 }
/** Below these a screen is in a hand, and its text the page's own. */
const IN_HAND = { width: 600, height: 460 }
/** Narrower than that in its height, a screen stands upright. */
const WIDEST_TALL = 1.1
/** Between two boxes, as a part of the margin. */
const GAP = 0.375
const FOOT = 44

export function stageLayout(width: number, height: number): StageLayout {
  const isPage = width < IN_HAND.width || height < IN_HAND.height
  if (isPage) return pageLayout(width, height)
  const scale = Math.max(
    Math.min(width / DESIGN.width, height / DESIGN.height) * BACK_ROW,
    Math.min(1, width / 1000) * BACK_ROW,
  )
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
      scale,
      margin,
      shape: 'tall',
      caption: { left: margin, top: margin, width: inner, height: captionHeight },
      map: { left: margin, top: margin + captionHeight + gap, width: inner, height: mapHeight },
      timeline: { left: margin, top: timelineTop, width: inner, height: foot.top - timelineTop },
      foot,
    }
  }
  const upper = Math.round(all * 0.5)
  const captionWidth = Math.round(inner * 0.42)
  const timelineTop = margin + upper + gap
  return {
    scale,
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
    margin,
    shape: 'page',
    caption: row(0),
    map: row(Math.max(200, Math.round(Math.min(height * 0.4, inner * 0.7)))),
    timeline: row(Math.max(240, Math.round(height * 0.5))),
    foot: row(FOOT),
  }
}
