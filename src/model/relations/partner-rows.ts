/** Who takes part in which announcement: what relations are counted from. Milestones don't count. */
import type { AtlasIndex } from '../dataset/atlas-index.ts'
import type { Organisation } from '../dataset/types.ts'
import { RowListsBuilder, valuesIn, type RowLists } from '../events/row-lists.ts'

export interface PartnerRows {
  /** Every partner of some announcement, in the atlas's order. */
  readonly organisations: readonly Organisation[]
  /** By row: its partners as positions in `organisations`, each once; none for a milestone. */
  readonly rows: RowLists
}

/** `families`: each partner stands for its children, too; `single`: each organisation by itself. */
export type PartnerUnit = 'families' | 'single'

const known = new WeakMap<AtlasIndex, Map<PartnerUnit, PartnerRows>>()

/**
 * Returns the partners of an atlas's announcements. Looks at each announcement once, and keeps the result. An event of
 * its own is made of a row only where organisations have parents, which its columns name beside it.
 */
export function partnerRows(index: AtlasIndex, unit: PartnerUnit): PartnerRows {
  const ofIndex = known.get(index) ?? new Map<PartnerUnit, PartnerRows>()
  known.set(index, ofIndex)
  const found = ofIndex.get(unit) ?? findPartners(index, unit)
  ofIndex.set(unit, found)
  return found
}

function findPartners({ atlas, columns, events }: AtlasIndex, unit: PartnerUnit): PartnerRows {
  const all = atlas.organisations
  const isRoot = all.map(({ parent }) => parent === undefined)
  const haveParents = isRoot.includes(false)
  const positions = new Map(all.map(({ id }, i) => [id, i]))
  const partnersOf = (row: number): number[] => {
    if (columns.milestones.has(row)) return []
    const withParents = [...valuesIn(columns.partners, row)]
    if (!haveParents) return withParents
    if (unit === 'families') return withParents.filter((one) => isRoot[one])
    return events[row]!.event.partners.flatMap(({ organisation }) => positions.get(organisation) ?? [])
  }
  const lists = Array.from({ length: columns.length }, (_, row) => [...new Set(partnersOf(row))])
  const used = new Set(lists.flat())
  const organisations = all.filter((_, i) => used.has(i))
  const places = new Map(organisations.map(({ id }, i) => [positions.get(id)!, i]))
  const builder = new RowListsBuilder(columns.length)
  for (const list of lists) builder.push(list.map((one) => places.get(one)!))
  return { organisations, rows: builder.build() }
}
