/**
 * Types of the map's layout. Pixels are CSS pixels from a panel's top left corner, x to the right and y down.
 * Coordinates are degrees in WGS 84, longitude first. The input is `MapEvent`s in the order of the timeline; the output
 * is markers, clusters, context and offscreen events. No event is lost.
 */
import type { Bounds, City, Coordinates, Id, Place } from '../../model/dataset/types.ts'

export interface Point {
  readonly x: number
  readonly y: number
}

export interface Size {
  readonly width: number
  readonly height: number
}

/** A rectangle by its edges; `right` ≥ `left`, `bottom` ≥ `top`. Boxes that share an edge do not overlap. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export interface Segment {
  readonly from: Point
  readonly to: Point
}

/** A panel's view: Leaflet's centre and fractional zoom, and the panel's size in pixels. */
export interface Camera extends Size {
  readonly center: Coordinates
  readonly zoom: number
}

export type MapEventKind = 'announcement' | 'milestone'
export type Precision = Place['precision']

/** An event with a place. Events without one are not part of the layout: the map only shows their number. */
export interface MapEvent {
  readonly id: Id
  readonly kind: MapEventKind
  readonly city: Id
  readonly coordinates: Coordinates
  readonly precision: Precision
  readonly planned: boolean
  /** Whether sources state another date; default false. */
  readonly isDateDisputed?: boolean
  /** Filtered out: drawn small as context, without a label and without a `data-event` attribute. */
  readonly faded: boolean
  readonly selected: boolean
  /** The title and increasingly shorter alternatives, longest first. If empty, the mark has no label. */
  readonly labels: readonly string[]
  /** The label's second line; '' for none. */
  readonly date: string
  /** Added to a label that has no room for the date: “, planned”; default ''. */
  readonly undatedEnd?: string
  /** Name of its city, with which labels may begin: kept as one word, after which a line may end. */
  readonly cityName?: string
}

/** A name on the basemap, placed by hand: centred on its position or omitted. Rank 1 is placed first. */
export interface MapName {
  readonly id: Id
  readonly text: string
  readonly coordinates: Coordinates
  readonly rank: number
}

/** Kinds of text to measure, each with its own size and weight. */
export type TextRole = 'title' | 'milestone' | 'date' | 'name' | 'city'

/** Returns the width of a line of text in pixels, as drawn in the panel. */
export type Measure = (text: string, role: TextRole) => number

/** Sizes of what is drawn, in pixels. `mapStyle(k)` in style.ts returns the design's sizes, scaled for presenting. */
export interface MapStyle {
  /** Side of the square that a mark fills, without its halo. */
  readonly mark: number
  readonly milestone: number
  readonly context: number
  /** Side of the selected mark's outline. */
  readonly selection: number
  /** Diameter of a cluster's disc. */
  readonly cluster: number
  /** Minimum distance between the edges of two marks. */
  readonly markGap: number
  /** Distance from the centre of a mark to the beginning of its label. */
  readonly labelGap: number
  /** Distance from a place to the centre of the marks next to it. */
  readonly leader: number
  /** Radius of the point at the end of a leader. */
  readonly point: number
  /** Line height of each kind of text. */
  readonly lines: Readonly<Record<TextRole, number>>
  /** Maximum width of a label's line. */
  readonly labelWidth: number
  /** Minimum distance of labels from the frame. */
  readonly margin: number
}

export type Side = 'right' | 'left' | 'above' | 'below'

export interface PlacedLabel {
  /** The title on one or two lines. */
  readonly lines: readonly string[]
  /** The line below the title; '' if there is none or no room for it. */
  readonly date: string
  readonly side: Side
  /** Alignment of the lines in the box: CSS `text-align`. */
  readonly align: 'start' | 'end' | 'center'
  readonly box: Box
  /** Whether the last line was truncated with “…”. */
  readonly shortened: boolean
  /** Whether the title's two lines are closer: `TIGHT` times their height. */
  readonly isTight: boolean
}

interface PlacedMark extends Point {
  /** True position of the event or cluster; equal to x and y unless the mark is next to its place. */
  readonly point: Point
  /** Line from the mark's edge to `point`, if the mark is next to its place. */
  readonly leader: Segment | null
  /** Side of the square that the mark fills; the outline of a selected mark is outside it. */
  readonly size: number
  /** Position of the (first) event in the given order, which is the tab order. */
  readonly order: number
  /** Drawing order: 0 clusters, 1 milestones, 2 announcements, 3 the selected one. */
  readonly rank: number
}

export interface PlacedMarker extends PlacedMark {
  readonly event: MapEvent
  /**
   * Radius of the accuracy ring around `point`, which means “somewhere on this campus” or “in this city”; 0 for a
   * building.
   */
  readonly accuracyRadius: number
  readonly label: PlacedLabel | null
}

/** Maximum distance of an event from its point, if no document states its place more precisely. */
export interface PlacedAccuracyRing extends Point {
  readonly key: string
  readonly radius: number
  readonly city: Id
  readonly precision: Precision
}

export interface PlacedCluster extends PlacedMark {
  /** Stable while the cluster contains the same events. */
  readonly key: string
  readonly kind: MapEventKind
  /** Its events, in the given order. */
  readonly ids: readonly Id[]
  readonly count: number
  /** Number of its events in each city, most first. */
  readonly cities: readonly { readonly city: Id; readonly count: number }[]
}

/** A filtered or neighbouring event: small, faded, neither a button nor a `data-event` element. */
export interface PlacedContext extends Point {
  readonly id: Id
  readonly city: Id
  readonly planned: boolean
  readonly size: number
}

export type Edge = 'top' | 'right' | 'bottom' | 'left'

/** The panel's events outside its frame, grouped by the edge that they are beyond. */
export interface OffscreenIndicator extends Point {
  readonly edge: Edge
  readonly ids: readonly Id[]
  /** Whether the selected event is among them. */
  readonly selected: boolean
  /** Direction from the panel's centre to the nearest of them: degrees, 0 to the right, 90 down. */
  readonly angle: number
}

/** A name on the basemap that has room; x and y are its centre. */
export interface PlacedName extends Point {
  readonly id: Id
  readonly text: string
  readonly rank: number
  readonly box: Box
}

export interface PlacedMap {
  readonly markers: readonly PlacedMarker[]
  readonly accuracyRings: readonly PlacedAccuracyRing[]
  readonly clusters: readonly PlacedCluster[]
  readonly context: readonly PlacedContext[]
  readonly offscreen: readonly OffscreenIndicator[]
  readonly names: readonly PlacedName[]
}

/** A cluster opened in place: its events as markers on a ring around it or, if there are too many, as a list. */
export type OpenCluster =
  | {
      readonly kind: 'ring'
      readonly radius: number
      readonly center: Point
      readonly markers: readonly PlacedMarker[]
    }
  | { readonly kind: 'list'; readonly box: Box; readonly rowHeight: number; readonly events: readonly MapEvent[] }

/** A panel of the strip: one city, or all of them if there are more than six. */
export interface MapPanel {
  /** Id of the city; `all` for the single map of many cities. */
  readonly id: Id
  readonly cities: readonly Id[]
  readonly camera: Camera
  readonly minZoom: number
  readonly maxZoom: number
  /** Limits of panning. */
  readonly maxBounds: Bounds
}

/** Sizes of the strip at a width. `columns` panels are side by side; if it is one, the others are in tabs. */
export interface PanelRow {
  readonly locator: Size
  readonly panels: Size
  readonly columns: number
  readonly gap: number
}

export interface PlacedCity extends Point {
  readonly id: Id
  /** True position of the city: marks that would touch are moved apart. */
  readonly point: Point
  readonly label: { readonly text: string; readonly align: 'start' | 'end' | 'center'; readonly box: Box } | null
  /** Line from the label to the mark, if the label is not next to it. */
  readonly leader: Segment | null
}

/** The region: the position of each panel, and the distance between the two cities farthest apart. */
export interface PlacedLocator {
  readonly camera: Camera
  readonly cities: readonly PlacedCity[]
  readonly panels: readonly { readonly id: Id; readonly box: Box }[]
  readonly distance: {
    readonly from: Id
    readonly to: Id
    readonly kilometres: number
    readonly line: Segment
    /** Centre and box of the distance in words; null if there is no room. */
    readonly label: { readonly text: string; readonly x: number; readonly y: number; readonly box: Box } | null
  } | null
}

export interface ScaleBar {
  readonly metres: number
  readonly pixels: number
}

export type { Bounds, City, Coordinates, Id }
