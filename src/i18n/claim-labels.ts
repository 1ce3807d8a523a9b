/** Labels of claims whose value is a named person, organisation or place. */
import type { AtlasIndex } from '../model/dataset/atlas-index.ts'
import type { AtlasEvent, Text, Value } from '../model/dataset/types.ts'
import type { Messages } from './en.ts'

interface Stated {
  property: string
  value: Value
  text: Text
}

type Say = (text: Text | undefined) => string

/** Returns the name of the person, organisation or place that a claim is about; '' for other claims. */
export function claimName(
  { property, value }: Pick<Stated, 'property' | 'value'>,
  index: AtlasIndex,
  say: Say,
): string {
  const id = String(value)
  if (property === 'partner') return say(index.organisations.get(id)?.name)
  if (property === 'person') return say(index.people.get(id)?.name)
  return property === 'place' ? say(index.places.get(id)?.name) : ''
}

/** Returns what the claim says of them; a person's role includes the organisation. */
export function claimText(
  { property, value, text }: Stated,
  event: AtlasEvent,
  index: AtlasIndex,
  say: Say,
  messages: Messages,
): string {
  const role = say(text)
  if (property !== 'person') return role
  const organisation = event.people.find(({ person }) => person === value)?.organisation
  const name = say(organisation === undefined ? undefined : index.organisations.get(organisation)?.name)
  return name && !role.includes(name) ? messages.roleAt(role, name) : role
}

/** Returns a claim's name and text on one line; the one of them that it has, if it lacks the other. */
export function namedText(name: string, text: string, messages: Pick<Messages, 'colon'>): string {
  return name === '' || text === '' ? name + text : `${name}${messages.colon}${text}`
}
