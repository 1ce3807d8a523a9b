/** Download messages in English. */
import type { DataFormat } from '../../model/export/export-file.ts'
import { plural } from '../english.ts'
import type { Counted, Noun } from '../sentence-facts.ts'

/** A format's name and purpose. */
export interface FormatMessages {
  name: string
  use: string
}

const count = ({ shown, total }: Counted, { one, many }: Noun) =>
  shown === total ? `${total} ${plural(total, one, many)}` : `${shown} of ${total} ${plural(total, one, many)}`

const formats: Record<DataFormat, FormatMessages> = {
  csv: { name: 'CSV', use: 'A table for Excel, Numbers or LibreOffice' },
  json: {
    name: 'JSON',
    use: 'An atlas of just these events, with every claim and its lines; this page opens it again',
  },
  geojson: { name: 'GeoJSON', use: 'For maps: a point for each event' },
  linkedPlaces: { name: 'Linked Places 1.3', use: 'For gazetteers: the places, and what happened there' },
  timelinejs: { name: 'TimelineJS, JSON', use: 'For a TimelineJS of your own' },
  timelinejsCsv: { name: 'TimelineJS, CSV', use: 'The same as a spreadsheet, for Google Sheets' },
  icalendar: { name: 'iCalendar', use: 'For a calendar: whole days, tentative where planned' },
}

export const en = {
  title: 'Download',
  holds: (announcements: Counted, milestones: Counted, noun: Noun = { one: 'announcement', many: 'announcements' }) =>
    `Each file holds exactly what is shown: ${[
      count(announcements, noun),
      ...(milestones.total > 0 ? [count(milestones, { one: 'milestone', many: 'milestones' })] : []),
    ].join(', ')}.`,
  nothing: 'No event is shown, so there is nothing to download.',
  pictures: 'Pictures',
  pictureParts: { both: 'Map and timeline', timeline: 'Timeline', map: 'Map' },
  pictureUse:
    'With title, sentence, sources and link, light or dark as the page is. PNG at twice the size for ' +
    'slides and posts; SVG for print and drawing programs: its text stays text.',
  data: 'Data',
  formats,
  whole: 'The whole atlas',
  wholeFormat: {
    name: 'HTML, one file',
    use: 'All of it, shown or not: opens from a disk without a network, to explore and to present',
  },
  saved: (file: string, n: number) => `${file} is on its way: ${n} ${plural(n, 'event')}.`,
  leftOut: (n: number) =>
    `Left out: ${n} ${plural(n, 'event')} with no known day, or before the year 1, which a calendar can’t hold.`,
  writing: (format: string, events: string, all: string) => `Writing ${format}: ${events} of ${all} events`,
  cancel: 'Cancel',
  cancelled: 'Cancelled: no file was made.',
  failed: 'This file could not be made. Check the connection and try again.',
  framedPicture: 'If no file arrives, the surrounding page is blocking downloads:',
  framed: 'If no file arrives, the surrounding page is blocking downloads: copy its text from here, or',
  openAlone: 'open the atlas by itself',
  text: 'Text of the file',
}

export type DownloadMessages = typeof en
