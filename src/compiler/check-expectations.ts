/**
 * Compares the counts that a story's texts mention with the records. A step states them as `expects`, because no
 * program can find “three of the five” in a text of any language.
 */
import { filterEvents } from '../model/filter/filter.ts'
import { indexAtlas, type IndexedEvent } from '../model/dataset/atlas-index.ts'
import type { Atlas } from '../model/dataset/types.ts'
import { deckOf } from '../model/story/story.ts'
import type { Problems } from './problems.ts'
import type { Expectations } from './record-schema.ts'
import type { Records } from './records.ts'

/** Adds one warning for each count that doesn't hold, at the place of the number. The atlas is valid anyway. */
export function checkExpectations({ stories }: Records, atlas: Atlas, warnings: Problems): void {
  const index = indexAtlas(atlas)
  for (const { value: story, place } of stories.items) {
    // The first slide is the title's.
    const [, ...slides] = deckOf(index, story.id).slides
    for (const [i, { expects = {} }] of story.steps.entries()) {
      const slide = slides[i]
      if (!slide) continue
      const counts: Record<keyof Expectations, number> = {
        announcements: index.events.filter(isAnnouncement).length,
        shown: filterEvents(index, slide.view).filter(isAnnouncement).length,
      }
      for (const [what, found] of Object.entries(counts)) {
        const expected = expects[what as keyof Expectations]
        if (expected === undefined || expected === found) continue
        const where = what === 'shown' ? 'shown on this slide' : 'in the records'
        warnings.add(
          place(['steps', i, 'expects', what]),
          `the story counts on ${expected} announcements ${where}, which now are ${found}, ` +
            'expected its words to be checked, and then this number',
        )
      }
    }
  }
}

function isAnnouncement({ isMilestone }: IndexedEvent): boolean {
  return !isMilestone
}
