/** Messages of the screen for opening a table, in English. They define the type for all other languages. */
import type { ColumnField } from '../../import/host/mapping-fields.ts'
import type { Holding, Refusal } from '../../import/host/messages.ts'
import { plural } from '../english.ts'
import { fileSize } from '../file-size.ts'
import { figure } from '../lists.ts'

const ENCODINGS: Readonly<Record<string, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'windows-1252': 'Windows-1252',
  gb18030: 'GB 18030',
  big5: 'Big5',
  shift_jis: 'Shift JIS',
}
const SEPARATORS: Readonly<Record<string, string>> = { ',': 'commas', ';': 'semicolons', '\t': 'tabs', '|': 'bars' }

const fields: Record<ColumnField, string> = {
  title: 'Title',
  date: 'Date',
  end: 'Last day',
  place: 'Place',
  latitude: 'Latitude',
  longitude: 'Longitude',
  coordinates: 'Latitude and longitude in one cell',
  partners: 'Partners',
  people: 'People',
  topics: 'Topics',
  links: 'Source',
  kind: 'Kind',
  status: 'Planned or not',
  summary: 'Summary',
  id: 'Id',
}

export type FileKind = Exclude<Extract<Refusal, { kind: 'noTable' }>['what'], 'json'>
const KINDS_OF_FILE: Readonly<Record<FileKind, string>> = {
  pdf: 'a PDF',
  html: 'a web page',
  image: 'a picture',
  zip: 'an archive without a workbook',
  binary: 'not text',
  oldWorkbook: 'an XLS, or a workbook with a password',
  text: 'text without columns',
}
type Refusals = { readonly [Kind in Refusal['kind']]: (refusal: Extract<Refusal, { kind: Kind }>) => string }

const refusals: Refusals = {
  empty: () => 'The file is empty.',
  noTable: ({ what }) =>
    what === 'json'
      ? 'This JSON is in none of the formats that can be read.'
      : `This is not a table that can be read: it is ${KINDS_OF_FILE[what]}. Save it as CSV or XLSX and try again.`,
  damaged: ({ what }) =>
    `The ${what === 'json' ? 'JSON' : 'workbook'} is damaged: it ends early or has been changed. Save it again.`,
  tooLarge: ({ bytes, most }) =>
    `The file holds ${fileSize(bytes ?? most)}: this device can read about ${fileSize(most)} of its kind at once. ` +
    'Filter the table to fewer rows or columns, or split the file, and open a part.',
  otherCoordinates: ({ system }) => `Its positions are not in degrees (${system}). Save them in WGS 84 and try again.`,
  noDates: ({ columns }) =>
    `No column holds dates. Choose one under Date, or open another file. Columns: ${columns.join(', ')}.`,
  noTitles: ({ columns }) =>
    `No column holds titles. Choose one under Title, or open another file. Columns: ${columns.join(', ')}.`,
  unknownColumn: ({ column }) => `The file has no column “${column}”.`,
  unknownSheet: ({ sheet }) => `The workbook has no sheet “${sheet}”.`,
  invalidAtlas: () => 'This atlas.json is of another version, or has faults.',
  noEvents: () => 'No row has both a title and a date. Choose other columns, or open another file.',
  unreadable: ({ says }) => `It can’t be read: ${says}`,
}

export const en = {
  title: 'Open your own table',
  nothingUploaded: 'Nothing is uploaded: the file is read in this window.',
  example: 'An example table',
  drop: 'Drop a file here, or',
  dropAnother: 'Drop another file here, or',
  choose: 'choose one',
  letGo: 'Let go to read it',
  formats: 'CSV, TSV, XLSX · GeoJSON · TimelineJS · Linked Places · atlas.json',
  back: 'Back to the atlas',

  shape: (rows: number, columns: number) =>
    `${figure(rows)} ${plural(rows, 'row')}, ${figure(columns)} ${plural(columns, 'column')}`,
  encodingName: (label: string) => ENCODINGS[label] ?? label,
  separatorName: (separator: string) => SEPARATORS[separator] ?? `“${separator}”`,
  namesInLine: (line: number) => (line === 0 ? 'no line of names' : `names in line ${figure(line)}`),
  encoding: 'Encoding',
  sheet: 'Sheet',

  whichColumn: 'Which column is what',
  proposed: (rows: number) => `proposed from the names and the first ${figure(rows)} ${plural(rows, 'row')}`,
  needs: 'The atlas needs',
  inFile: 'In your file',
  whatItHolds: 'What it holds',
  forExample: 'For example',
  needed: 'needed',
  fields,
  notInFile: 'not in the file',
  more: 'More columns',
  unused: (names: string) => `Not used: ${names}`,
  holds: (holding: Holding) => {
    switch (holding.kind) {
      case 'empty':
        return 'nothing'
      case 'dates':
        return 'dates'
      case 'links':
        return 'web addresses'
      case 'pairs':
        return 'positions'
      case 'numbers':
        return 'numbers'
      case 'texts':
        return 'text, all different'
      case 'names':
        return `${figure(holding.distinct)} ${plural(holding.distinct, 'name')}`
    }
  },
  parted: (separators: string) => `separated by ${separators}`,
  separator: 'Separator of several names in a cell',
  noSeparator: 'one name per cell',
  order: 'Order of day and month',
  orders: { 'day-first': '03/04 is 3 April', 'month-first': '03/04 is 4 March' },
  withoutStatus: 'none taken as planned',

  preview: 'As the first rows will be read',
  lines: (from: number, to: number) => `lines ${figure(from)} to ${figure(to)}`,
  line: (n: number) => `line ${figure(n)}`,
  event: 'Event',
  date: 'Date',
  place: 'Place',
  partners: 'Partners',
  source: 'Source',
  notOnMap: (name: string) => `not on the map: “${name}”`,
  noPlace: 'no place',
  leftOut: 'left out',
  joinedInto: (line: number) => `joined into line ${figure(line)}`,

  inTime: 'In time',
  outside: (n: number) => (n === 1 ? 'one row lies outside:' : `${figure(n)} rows lie outside, the first:`),

  reading: 'Reading',
  read: 'Read',
  stopped: 'Stopped',
  refused: 'This can’t be opened',
  rowsRead: (n: number, all: number) => `${figure(n)} of ${figure(all)} ${plural(all, 'row')}`,
  secondsLeft: (n: number) => `${figure(n)} ${plural(n, 'second')} left`,
  cancel: 'Cancel',
  stoppedAt: (line: number) => `Stopped at line ${figure(line)}.`,
  openThese: 'Open these',
  goOn: 'Go on',
  events: (n: number) => plural(n, 'event'),
  places: (n: number) => plural(n, 'place'),
  partnersCounted: (n: number) => plural(n, 'partner'),
  placesByName: 'Places by name',
  placesWithoutPosition: (n: number) =>
    `${figure(n)} ${plural(n, 'place')} ${plural(n, 'has', 'have')} a name and no coordinates.`,
  findPlaces: (n: number) => `Find ${figure(n)} ${plural(n, 'place')} by name`,
  placesFound: (found: number, asked: number, unknown: number) =>
    [
      `${figure(found)} found`,
      ...(asked === 0 ? [] : [`${figure(asked)} to answer`]),
      ...(unknown === 0 ? [] : [`${figure(unknown)} unknown`]),
    ].join(' · '),
  noGazetteer: 'The list of cities could not be loaded. Only the table’s own cities were looked up.',
  tryAgain: 'Try again',
  rows: (n: number) => `${figure(n)} ${plural(n, 'row')}`,
  whichPlace: 'Which one?',
  nowhere: 'None of these: not on the map',
  inhabitants: (n: number) => `${figure(n)} inhabitants`,
  cities: 'Cities of the world:',
  offers: {
    takePlace: (name: string) => `Take ${name}`,
    oneCity: (name: string) => `One city: ${name}`,
    join: (_: string, n: number) => (n === 1 ? 'Join them' : `Join all ${figure(n)}`),
    keep: () => 'Keep them apart',
    exchange: () => 'Exchange them',
    exchangeBack: () => 'Don’t exchange them',
  },
  problems: 'Problems, by line',
  problemCounts: (leftOut: number, remarks: number) =>
    `${figure(leftOut)} left out · ${figure(remarks)} ${plural(remarks, 'remark')}`,
  noProblems: 'Every row was read without a remark.',
  all: (n: number) => `All ${figure(n)}`,
  saveList: 'Save the list',
  listColumns: ['line', 'column', 'value', 'title', 'problem'],
  open: 'Open as atlas',
  openAtEnd: 'Opens when all rows are read',
  save: 'Save as atlas.json',
  nothingKept:
    'What was left out is listed on the page. Nothing is uploaded and nothing is kept: ' +
    'save the atlas to have it again.',

  refusals,
}

export type ImportMessages = typeof en
