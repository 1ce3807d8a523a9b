/** Finds the slides of stories that show more events than a slide can name. */
import { indexAtlas } from '../model/dataset/atlas-index.ts'
import type { Atlas } from '../model/dataset/types.ts'
import { filterEvents } from '../model/filter/filter.ts'
import { deckOf } from '../model/story/story.ts'
import { DEFAULT_VIEW } from '../model/view/view.ts'
import type { Problems } from './problems.ts'
import type { Records } from './records.ts'

/**
 * Announcements whose names a slide of 1280 × 720 has room for, in letters for a back row. `alone`: six rows of three
 * names of about twenty letters. `withMap`: two rows for each of three lanes, one of which milestones take; beside its
 * date, a name leaves no room for another. Filters don't count, because a timeline keeps its form under them.
 */
const NAMED_ON_SLIDE = { alone: 18, withMap: 5 }

/** Adds one warning for each step in whose dates lie too many events. The atlas is valid anyway. */
export function checkSlides({ stories }: Pick<Records, 'stories'>, atlas: Atlas, warnings: Problems): void {
  const index = indexAtlas(atlas)
  for (const { value: story, place } of stories.items) {
    // The first slide is the title's.
    const [, ...slides] = deckOf(index, story.id).slides
    for (const [i] of story.steps.entries()) {
      const view = slides[i]?.view
      if (!view || view.show?.includes('timeline') === false) continue
      const { from, to } = view
      const inDates = filterEvents(index, { ...DEFAULT_VIEW, from, to }).filter(({ isMilestone }) => !isMilestone)
      const hasMap = view.show?.includes('map') !== false && index.columns.placed.count > 0
      const room = NAMED_ON_SLIDE[hasMap ? 'withMap' : 'alone']
      if (inDates.length <= room) continue
      warnings.add(
        place(['steps', i, 'state']),
        `this slide has ${inDates.length} announcements in its dates and room for the names of about ` +
          `${room}, expected fewer: "from" and "to" nearer to each other${hasMap ? ', or no map ("show")' : ''}`,
      )
    }
  }
}
