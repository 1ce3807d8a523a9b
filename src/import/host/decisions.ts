/** What a reader decides about a table beyond its columns. */
import type { Text } from '../../model/dataset/types.ts'
import type { Mapping } from '../mapping.ts'
import type { Finding } from '../report.ts'

/** Keys of the mapping to replace. Names of places are added to those that are decided already. */
export type Decision = Pick<Mapping, 'findPlaces' | 'placeNames' | 'same' | 'exchangeCoordinates'>

/** A decision that a finding proposes. */
export interface Offer {
  /**
   * `takePlace`: a name of a place stands for another, `name`. `oneCity`: two names are one city, `name`. `join`,
   * `keep`: rows of one id, or of one title and date, are one event, or several. `exchange`, `exchangeBack`: latitude
   * and longitude.
   */
  kind: 'takePlace' | 'oneCity' | 'join' | 'keep' | 'exchange' | 'exchangeBack'
  name?: Text
  decision: Decision
}

const JOIN: Offer = { kind: 'join', decision: { same: 'join' } }
const KEEP: Offer = { kind: 'keep', decision: { same: 'keep' } }

/** Returns what a finding proposes; undefined if there is nothing to decide. */
export function offerOf({ cause, value = '' }: Finding): Offer | undefined {
  switch (cause.kind) {
    case 'unknownPlace':
      return (
        cause.near && {
          kind: 'takePlace',
          name: cause.near.name,
          decision: { placeNames: { [value]: cause.near.answer } },
        }
      )
    case 'nearPlaces':
      return { kind: 'oneCity', name: { en: cause.other }, decision: { placeNames: { [value]: cause.other } } }
    case 'sameId':
      return cause.as === undefined ? undefined : JOIN
    case 'sameIdJoined':
      return KEEP
    case 'sameTitleAndDate':
      return cause.joined ? KEEP : JOIN
    case 'exchanged':
      if (cause.isAsked) return { kind: 'exchangeBack', decision: { exchangeCoordinates: false } }
      return cause.others === 0 ? undefined : { kind: 'exchange', decision: { exchangeCoordinates: true } }
    default:
      return undefined
  }
}

/** Returns a mapping with a decision. */
export function withDecision(mapping: Mapping, decision: Decision): Mapping {
  const names = { ...mapping.placeNames, ...decision.placeNames }
  return { ...mapping, ...decision, ...(Object.keys(names).length > 0 && { placeNames: names }) }
}
