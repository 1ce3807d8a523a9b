/** Sizes of what is drawn on the map. */
import type { MapStyle, TextRole } from './types.ts'

/** Sizes of the design at 1440 pixels wide. */
const DESIGN: MapStyle = {
  mark: 16,
  milestone: 10,
  context: 8,
  selection: 24,
  cluster: 28,
  markGap: 4,
  labelGap: 14,
  leader: 20,
  point: 2.6,
  lines: { title: 18, milestone: 16, date: 16, name: 16, city: 16 },
  labelWidth: 190,
  margin: 6,
}

/**
 * Returns the design's sizes multiplied by `k`: 2.1 for presenting at 1920 × 1080. `lines` overrides line heights where
 * text doesn't scale with the marks.
 */
export function mapStyle(k = 1, lines: Partial<MapStyle['lines']> = {}): MapStyle {
  const scaled = Object.entries(DESIGN.lines).map(([role, height]) => [role, height * k] as const)
  return {
    mark: DESIGN.mark * k,
    milestone: DESIGN.milestone * k,
    context: DESIGN.context * k,
    selection: DESIGN.selection * k,
    cluster: DESIGN.cluster * k,
    markGap: DESIGN.markGap * k,
    labelGap: DESIGN.labelGap * k,
    leader: DESIGN.leader * k,
    point: DESIGN.point * k,
    lines: { ...DESIGN.lines, ...Object.fromEntries(scaled), ...lines },
    labelWidth: DESIGN.labelWidth * k,
    margin: DESIGN.margin * k,
  }
}

/**
 * Adapts a style to text enlarged by the reader's settings: line heights and the maximum label width grow with the
 * text.
 * @param enlargement factor for each role's text; 1 for none
 */
export function enlargedStyle(style: MapStyle, enlargement: (role: TextRole) => number): MapStyle {
  const lines = Object.entries(style.lines).map(([role, height]) => [role, height * enlargement(role as TextRole)])
  return {
    ...style,
    lines: Object.fromEntries(lines) as MapStyle['lines'],
    labelWidth: style.labelWidth * enlargement('title'),
  }
}
