/**
 * The placed things of the map. Pixels are CSS pixels from the top left corner of a panel, x to the right and y
 * downwards; coordinates are degrees, WGS 84, longitude first. Events go in as `MapEvent`, in the order of the
 * timeline, and come out as markers, clusters, context or neighbours outside the frame: none is lost.
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

/** A rectangle with its edges; `right` ≥ `left`, `bottom` ≥ `top`. Boxes that share an edge do not overlap. */
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

/** What a panel looks at: Leaflet's centre and zoom, fractions included, and the panel's size in pixels. */
export interface Camera extends Size {
  readonly center: Coordinates
  readonly zoom: number
}

export type MapEventKind = 'announcement' | 'milestone'
export type Precision = Place['precision']

/** An event that has a place. Events without one never come here: the map only says how many there are. */
export interface MapEvent {
  readonly id: Id
  readonly kind: MapEventKind
  readonly city: Id
  readonly coordinates: Coordinates
  readonly precision: Precision
  readonly planned: boolean
  /** Filtered out: drawn small, as context, with no label and no hook. */
  readonly faded: boolean
  readonly selected: boolean
  /** The title and ever shorter ways to say it, longest first. None: the mark goes without a label. */
  readonly labels: readonly string[]
  /** The label's second line; '' for none. */
  readonly date: string
  /** Its city, as the labels may begin with it: one word, behind which a line may end. */
  readonly cityName?: string
}

/** A name of the basemap, set by hand: its middle stands on the spot or it is left out. Rank 1 is placed first. */
export interface MapName {
  readonly id: Id
  readonly text: string
  readonly coordinates: Coordinates
  readonly rank: number
}

/** What is being measured: each has its own size and weight. */
export type TextRole = 'title' | 'milestone' | 'date' | 'name' | 'city'

/** The width of a line of text in pixels, as the panel draws it. */
export type Measure = (text: string, role: TextRole) => number

/** Sizes of what is drawn, in pixels. `mapStyle(k)` in style.ts gives the design's own, and scaled for presenting. */
export interface MapStyle {
  /** Side of the square that a mark fills, halo left out. */
  readonly mark: number
  readonly milestone: number
  readonly context: number
  /** Side of the selected mark's outline. */
  readonly selection: number
  /** Diameter of a cluster's disc. */
  readonly cluster: number
  /** Least distance between the edges of two marks. */
  readonly markGap: number
  /** From the middle of a mark to the beginning of its label. */
  readonly labelGap: number
  /** From a place to the middle of the marks that stand beside it. */
  readonly leader: number
  /** Radius of the point that leaders end in. */
  readonly point: number
  /** Height of a line of each sort of text. */
  readonly lines: Readonly<Record<TextRole, number>>
  /** The widest line of a label. */
  readonly labelWidth: number
  /** Least distance of labels from the frame. */
  readonly margin: number
}

export type Side = 'right' | 'left' | 'above' | 'below'

export interface PlacedLabel {
  /** The title in one line or two. */
  readonly lines: readonly string[]
  /** The line under the title, '' where there is none or no room for one. */
  readonly date: string
  readonly side: Side
  /** How the lines are set in the box: CSS `text-align`. */
  readonly align: 'start' | 'end' | 'center'
  readonly box: Box
  /** Whether the last line was cut off with “…”. */
  readonly shortened: boolean
}

interface PlacedMark extends Point {
  /** Where the event or the cluster truly is; equal to x and y unless the mark stands beside its place. */
  readonly point: Point
  /** From the mark's edge to `point`, where the mark stands beside it. */
  readonly leader: Segment | null
  /** Side of the square that the mark fills; the outline of a selected one is around it. */
  readonly size: number
  /** Position of the (first) event in the order given: the order of Tab. */
  readonly order: number
  /** Which is drawn over which: 0 clusters, 1 milestones, 2 announcements, 3 the selected one. */
  readonly rank: number
}

export interface PlacedMarker extends PlacedMark {
  readonly event: MapEvent
  /** Radius of the ring around `point` that says “somewhere on this campus” or “in this city”; 0 for a building. */
  readonly accuracyRadius: number
  readonly label: PlacedLabel | null
}

/** How far from its point an event may be that no document places more surely. */
export interface PlacedAccuracyRing extends Point {
  readonly key: string
  readonly radius: number
  readonly city: Id
  readonly precision: Precision
}

export interface PlacedCluster extends PlacedMark {
  /** Stable while the cluster stands for the same events. */
  readonly key: string
  readonly kind: MapEventKind
  /** Events that it stands for, in the order given. */
  readonly ids: readonly Id[]
  readonly count: number
  /** How many of them are in each city, most first. */
  readonly cities: readonly { readonly city: Id; readonly count: number }[]
}

/** A filtered or neighbouring event: small, faded, neither a button nor a hook. */
export interface PlacedContext extends Point {
  readonly id: Id
  readonly city: Id
  readonly planned: boolean
  readonly size: number
}

export type Edge = 'top' | 'right' | 'bottom' | 'left'

/** Events of the panel that its frame does not show, by the edge that one has to pass to find them. */
export interface OffscreenIndicator extends Point {
  readonly edge: Edge
  readonly ids: readonly Id[]
  /** Whether the selected event is among them. */
  readonly selected: boolean
  /** From the panel's middle to the nearest of them: degrees, 0 to the right, 90 down. */
  readonly angle: number
}

/** A name of the basemap that has found room; x and y are its middle. */
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

/** A cluster opened in place: its events as markers on a ring around it, or, too many for that, as a list. */
export type OpenCluster =
  | {
      readonly kind: 'ring'
      readonly radius: number
      readonly center: Point
      readonly markers: readonly PlacedMarker[]
    }
  | { readonly kind: 'list'; readonly box: Box; readonly rowHeight: number; readonly events: readonly MapEvent[] }

/** A panel of the strip: one city, or all of them where there are more than six. */
export interface MapPanel {
  /** The city's id; `all` for the one map of many cities. */
  readonly id: Id
  readonly cities: readonly Id[]
  readonly camera: Camera
  readonly minZoom: number
  readonly maxZoom: number
  /** As far as the panel may be panned. */
  readonly maxBounds: Bounds
}

/** Sizes of the strip at a width. `columns` panels stand side by side; with one, the others are behind tabs. */
export interface PanelRow {
  readonly locator: Size
  readonly panels: Size
  readonly columns: number
  readonly gap: number
}

export interface PlacedCity extends Point {
  readonly id: Id
  /** Where the city truly is: marks that would touch are pushed apart. */
  readonly point: Point
  readonly label: { readonly text: string; readonly align: 'start' | 'end' | 'center'; readonly box: Box } | null
  /** From the label to the mark, where the label stands away from it. */
  readonly leader: Segment | null
}

/** The region: where each panel is, and how far apart the farthest two cities are. */
export interface PlacedLocator {
  readonly camera: Camera
  readonly cities: readonly PlacedCity[]
  readonly panels: readonly { readonly id: Id; readonly box: Box }[]
  readonly distance: {
    readonly from: Id
    readonly to: Id
    readonly kilometres: number
    readonly line: Segment
    /** Middle and box of the distance in words; null where it has no room. */
    readonly label: { readonly text: string; readonly x: number; readonly y: number; readonly box: Box } | null
  } | null
}

export interface ScaleBar {
  readonly metres: number
  readonly pixels: number
}

export type { Bounds, City, Coordinates, Id }
