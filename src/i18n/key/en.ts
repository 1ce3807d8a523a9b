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
    plannedSpan: 'planned, day not given',
    disputed: 'sources disagree on the date: we use the filled one',
    qualified: 'day not certain',
    milestone: 'milestone, on the line of its announcement',
    campus: 'only the campus known',
    city: 'only the city known',
    shared: 'two at one place',
    plannedDot: 'planned',
    inexact: 'one or more, known less exactly',
    pale: 'left out by a filter',
    circle: 'a city, or several close together; its area is the number',
    square: 'a square of the map: the stronger, the more',
  },
  /** What columns of the timeline mean, with what events are called. */
  columns: {
    dot: (noun: string, unit: string) => `a dot is one ${noun}, over its ${unit}`,
    bar: (nouns: string, unit: string) => `${nouns} a ${unit}, one scale for all lanes`,
    strip: (nouns: string, unit: string) => `${nouns} a ${unit}: the stronger, the more`,
  },
  noun: { one: 'announcement', many: 'announcements' },
  /** Headings of the colours with their names. */
  colours: {
    busiest: 'Shape and colour: the six busiest cities',
    regions: 'Shape and colour: the region',
  },
  support: 'In the details and the evidence',
  supports: { several: 'several sources say it', one: 'one source does', disputed: 'they disagree' },
  /** What shapes and colours mean. */
  colouring: {
    cities: 'a shape and a colour for each city',
    busiest: 'a shape and a colour for each of the six busiest cities',
    regions: 'a shape and a colour for each region',
  },
}

export type KeyMessages = typeof en
