/** The forms in which timeline and map draw their events. */
import type { MapForm } from './map/map-form.ts'
import type { ColumnUnit, TimelineForm } from './timeline/types.ts'

export interface DrawnForms {
  /** A dated list, on a narrow screen, has the marks of names. undefined: no timeline is shown. */
  readonly timeline: TimelineForm | undefined
  /** The unit of the timeline's columns, if it has columns. */
  readonly unit: ColumnUnit | undefined
  /** undefined: no map is shown. */
  readonly map: MapForm | undefined
}
