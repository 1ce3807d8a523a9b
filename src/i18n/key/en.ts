/** Messages of the key in English. They define the type for all other languages. */
export const en = {
  title: 'How to read',
  hint: 'Point at a mark to see which events have it; press it to keep them lit.',
  keys: 'Keys',
  does: {
    events: 'from event to event, in the timeline',
    open: 'open the event',
    close: 'close it',
    undo: 'undo',
    redo: 'redo',
    key: 'this key',
  },
  arrows: 'Arrows',
  shortcut: 'The “?” key opens this.',
  kinds: {
    announced: 'announced',
    planned: 'planned',
    span: 'only the month known',
    period: 'a stretch of time, or a day in it',
    plannedSpan: 'planned, month only',
    disputed: 'sources disagree on the date: we use the filled one',
    qualified: 'day not certain',
    milestone: 'milestone, on the line of its announcement',
    campus: 'only the campus known',
    city: 'only the city known',
    shared: 'two at one place',
  },
  /** What shapes and colours mean. */
  colouring: {
    cities: 'a shape and a colour for each city',
    busiest: 'a shape and a colour for each of the six busiest cities',
    regions: 'a shape and a colour for each region',
  },
}

export type KeyMessages = typeof en
