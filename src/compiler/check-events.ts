/** Checks what an event's own record refers to: its topics, and a milestone's announcement. */
import { checkId } from './check-id.ts'
import type { Problems } from './problems.ts'
import type { EventRecord } from './record-schema.ts'
import type { Records } from './records.ts'
import type { Item } from './validate.ts'

export function checkEvents({ events, topics }: Pick<Records, 'events' | 'topics'>, problems: Problems): void {
  const kinds = new Map(events.items.map(({ value }) => [value.id, value.kind]))
  for (const event of events.items) {
    for (const [index, topic] of event.value.topics.entries()) {
      const isKnown = checkId(topic, topics, event.place(['topics', index]), problems)
      if (isKnown && event.value.topics.indexOf(topic) < index) {
        problems.add(event.place(['topics', index]), `the topic "${topic}" stands twice, expected it once`)
      }
    }
    checkAbout(event, kinds, events, problems)
  }
}

function checkAbout(
  { value: { kind, about }, place }: Item<EventRecord>,
  kinds: ReadonlyMap<string, EventRecord['kind']>,
  events: Records['events'],
  problems: Problems,
): void {
  if (kind !== 'milestone') {
    if (about !== undefined) {
      problems.add(place(['about'], 'key'), `"about" of a kind "${kind}", expected it of a milestone only`)
    }
    return
  }
  if (about === undefined) {
    problems.add(place(['kind']), 'a milestone without "about", expected the announcement that it belongs to')
    return
  }
  if (checkId(about, events, place(['about']), problems) && kinds.get(about) === 'milestone') {
    problems.add(place(['about']), `"${about}" is a milestone itself, expected an announcement`)
  }
}
