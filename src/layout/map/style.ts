/** The sizes of what is drawn on the map. */
import type { MapStyle, TextRole } from './types.ts'

/** At 1440 pixels wide. */
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
 * The design's sizes, `k` times as large: 2.1 to present at 1920 × 1080. `lines` overrides the height of lines where
 * text does not grow with the marks.
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
 * The style for texts that the reader's settings enlarge: lines and the widest label grow with the letters.
 * @param enlargement of each role's letters; 1 where nothing is enlarged
 */
export function enlargedStyle(style: MapStyle, enlargement: (role: TextRole) => number): MapStyle {
  const lines = Object.entries(style.lines).map(([role, height]) => [role, height * enlargement(role as TextRole)])
  return {
    ...style,
    lines: Object.fromEntries(lines) as MapStyle['lines'],
    labelWidth: style.labelWidth * enlargement('title'),
  }
}
