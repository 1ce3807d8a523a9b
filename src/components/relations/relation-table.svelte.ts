/** The relations as a table: its partners in their order, and how often they meet. */
import { SHAPES, NO_CITY, type CityMark } from '../../layout/city-mark.ts'
import { huesByRow } from '../../layout/lanes.ts'
import { relationsRoom, type RelationsRoom } from '../../layout/relations/relations-room.ts'
import type { Organisation } from '../../model/dataset/types.ts'
import { filterRows } from '../../model/filter/filter.ts'
import { activityOf, meetingHues, meetingsOf, partnerHues, rowsOfCells } from '../../model/relations/meetings.ts'
import { orderedPartners } from '../../model/relations/partner-order.ts'
import { partnerRows, type PartnerUnit } from '../../model/relations/partner-rows.ts'
import { shareRows, shareValue } from '../../model/structural-sharing.ts'
import type { RelationOrder } from '../../model/view/view.ts'
import type { AtlasState } from '../../state/atlas-state.svelte.ts'

export interface TableSpace {
  /** Width of the page's main column, px. */
  width: number
  device: 'wide' | 'narrow' | 'phone'
}

export class RelationTable {
  readonly #atlas: AtlasState
  readonly #space: () => TableSpace
  readonly #shareRoom = shareValue<RelationsRoom>()
  readonly #shareFound = shareRows()

  readonly room = $derived.by(() => {
    const { index, params } = this.#atlas
    const countOf = (unit: PartnerUnit) => {
      const partners = partnerRows(index, unit)
      return { count: partners.organisations.length, mostTogether: activityOf(partners).mostTogether }
    }
    return this.#shareRoom(
      relationsRoom({
        single: countOf('single'),
        families: countOf('families'),
        ...this.#space(),
        top: params.top,
      }),
    )
  })
  readonly partners = $derived.by(() => partnerRows(this.#atlas.index, this.room.unit))
  readonly #hueOf = $derived.by(() => huesByRow(this.#atlas.index, this.#atlas.marks))
  /** The orders to choose from: by place only where colours stand for at least three. */
  readonly orders: readonly RelationOrder[] = $derived.by(() => {
    const hues = partnerHues(this.partners, this.#hueOf).filter((hue) => hue > 0)
    const arePlaced = new Set(hues).size >= REGIONS && hues.length >= PLACED * this.partners.organisations.length
    const byKind = this.partners.organisations.some(({ kind }) => kind !== undefined)
    return [...(arePlaced ? ['region' as const] : []), 'events', 'ties', 'name', ...(byKind ? ['kind' as const] : [])]
  })
  readonly order: RelationOrder = $derived.by(() => {
    const { order } = this.#atlas.params
    if (order !== undefined) return order
    if (this.room.form === 'marks') return 'kind'
    return this.orders[0]!
  })
  readonly groups = $derived.by(() => {
    const hues = partnerHues(this.partners, this.#hueOf)
    const { compare } = new Intl.Collator(this.#atlas.language)
    return orderedPartners({
      organisations: this.partners.organisations,
      activity: activityOf(this.partners),
      order: this.order,
      most: this.room.most,
      hueOf: (position) => hues[position]!,
      compareNames: (a, b) => compare(this.#atlas.text(a.name), this.#atlas.text(b.name)),
    })
  })
  /** Positions of the partners shown, in their order. */
  readonly shown = $derived(this.groups.flatMap(({ members }) => members))
  readonly organisations: readonly Organisation[] = $derived(
    this.shown.map((position) => this.partners.organisations[position]!),
  )
  readonly names = $derived.by(() => this.organisations.map(({ name }) => this.#atlas.text(name)))
  /** Number of partners that aren't shown. */
  readonly beyond = $derived(this.partners.organisations.length - this.shown.length)

  readonly whole = $derived.by(() => meetingsOf(this.partners, this.shown, this.#atlas.index.columns.all))
  readonly hues = $derived.by(() => meetingHues(this.partners, this.shown, this.#atlas.index.columns.all, this.#hueOf))
  /** What passes all filters but those of partners, so that a chosen pair leaves the others' numbers. */
  readonly #foundRows = $derived.by(() =>
    this.#shareFound(filterRows(this.#atlas.index, this.#atlas.params, ['partners'])),
  )
  readonly found = $derived(meetingsOf(this.partners, this.shown, this.#foundRows))
  /** The rows of each cell, if it draws them as marks. */
  readonly cellRows = $derived.by(() =>
    this.room.form === 'marks'
      ? rowsOfCells(this.partners, this.shown, this.#atlas.index.columns.all)
      : new Map<number, number[]>(),
  )
  /** Number of announcements that it counts from. */
  readonly announcements = $derived.by(() => this.#foundRows.andNot(this.#atlas.index.columns.milestones).count)

  constructor(atlas: AtlasState, space: () => TableSpace) {
    this.#atlas = atlas
    this.#space = space
  }
}

/** Places of partners, and the share of partners that are mostly at one, from which a table can be ordered by them. */
const REGIONS = 3
const PLACED = 0.5

/** Returns the mark of a hue. */
export function markOfHue(hue: number): CityMark {
  const shape = SHAPES[hue - 1]
  return shape === undefined ? NO_CITY : { shape, hue }
}
