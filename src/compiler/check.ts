/** Checks what the schema of a single record can't: whether the records of an atlas fit together. */
import { checkEvents } from './check-events.ts'
import { checkGeography } from './check-geography.ts'
import { checkId } from './check-id.ts'
import { checkOrganisations } from './check-organisations.ts'
import { checkSources } from './check-sources.ts'
import type { Problems } from './problems.ts'
import type { Known, Records } from './records.ts'
import { claimProblems, stateProblems } from './step-state.ts'

export function checkRecords(records: Records, problems: Problems): void {
  checkSources(records.sources.items, problems)
  checkOrganisations(records.organisations, problems)
  checkGeography(records, problems)
  checkEvents(records, problems)
  checkStories(records, problems)
  checkAliases(records, problems)
}

function checkStories(records: Records, problems: Problems): void {
  for (const { value: story, place } of records.stories.items) {
    for (const [index, { state, claims = [] }] of story.steps.entries()) {
      for (const { parameter, isName, message } of stateProblems(state, records)) {
        problems.add(place(['steps', index, 'state', parameter], isName ? 'key' : 'value'), message)
      }
      for (const [i, id] of claims.entries()) {
        for (const message of claimProblems(id, records)) problems.add(place(['steps', index, 'claims', i]), message)
      }
    }
  }
}

/** An old id must lead to a current one, and not be a current one itself. */
function checkAliases({ aliases, ...records }: Records, problems: Problems): void {
  if (!aliases) return
  const { organisations, people, cities, places, topics, events, stories, sources } = records
  const all = [organisations, people, cities, places, topics, events, stories, sources]
  const known: Known = {
    what: 'id',
    home: 'the atlas',
    ids: new Set(all.flatMap(({ ids }) => [...ids])),
    complete: all.every(({ complete }) => complete),
  }
  for (const [old, id] of Object.entries(aliases.value)) {
    checkId(id, known, aliases.place([old]), problems)
    if (known.ids.has(old)) {
      problems.add(aliases.place([old], 'key'), `"${old}" is still an id, expected one that is no longer used`)
    }
  }
}
