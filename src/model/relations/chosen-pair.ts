/** The pair of partners that a view is about. */
import { DEFAULT_VIEW, type View } from '../view/view.ts'
import type { Id } from '../dataset/types.ts'

/** Returns the two partners whose common events a view shows; undefined if it is about others. */
export function chosenPair({ partners, match }: Pick<View, 'partners' | 'match'>): readonly [Id, Id] | undefined {
  const [one, other] = partners
  return match === 'all' && partners.length === 2 && one !== undefined && other !== undefined ? [one, other] : undefined
}

/** Returns the patch that shows the events of two partners; if they are chosen already, those of all. */
export function withPair(view: View, pair: readonly [Id, Id]): Partial<View> {
  const chosen = chosenPair(view)
  return chosen && pair.every((id) => chosen.includes(id))
    ? { partners: DEFAULT_VIEW.partners, match: DEFAULT_VIEW.match }
    : { partners: [...pair], match: 'all', event: undefined, claim: undefined }
}
