/** Messages of the share dialog in English. */
import type { Part, View } from '../../model/view/view.ts'

const parts: Record<Part, string> = {
  filters: 'Filters',
  map: 'Map',
  timeline: 'Timeline',
  relations: 'Relations',
  list: 'List',
  evidence: 'Evidence',
  details: 'Details of an opened event',
}
const themes: Record<View['theme'], string> = { auto: 'the device’s', light: 'light', dark: 'dark' }

export const en = {
  title: 'Share',
  link: 'Link',
  sameForAll: 'Shows everybody exactly this view.',
  asReleased: (revision: string) => `Shows everybody exactly this view, with the data of release ${revision}.`,
  fromFile: 'This atlas was opened from a file: its link will not work on other devices.',
  ownTable: (fileName: string) =>
    `This atlas is read from ${fileName} and is only in this window: a link shows it to nobody. ` +
    'Save it, and put it where others can reach it.',
  saveAtlas: 'Save as atlas.json',
  onlyHere: 'This address works only on this device.',
  copyLink: 'Copy link',
  copy: 'Copy',
  copied: 'Copied.',
  selected: 'The browser does not let this page copy. The text is selected: copy it with Ctrl+C, or ⌘C.',
  send: 'Send…',
  code: 'QR code of the link',
  tooLong: 'The link is too long for a QR code.',
  large: 'Show the QR code large',
  embed: 'Embed on a website',
  as: 'As',
  /** After “<iframe>”. */
  kinds: { frame: 'that fits', alone: 'alone' },
  uses: {
    frame: 'Fits the atlas at any width; the page must allow scripts, else the height is fixed.',
    element: 'Fits the atlas at any width, with its own attributes and events. The page must allow scripts.',
    alone: 'For editors that remove scripts. Its height is fixed.',
  },
  sandboxUse: (code: string) => `In a sandboxed frame Safari needs ${code}.`,
  width: 'Width',
  full: 'full width',
  pixels: 'px',
  height: 'Height',
  shown: 'Show',
  parts,
  ownTitle: 'Title (empty: the atlas’s own)',
  controls: 'Controls',
  language: 'Language',
  readers: 'the reader’s',
  theme: 'Colours',
  themes,
  data: 'Data',
  current: 'Always current',
  frozen: (revision: string) => `As of this build (${revision})`,
  /** Used on the page of that release. */
  released: (revision: string) => `As of this release (${revision})`,
  notReleased:
    'This build is not a release. Whoever runs the atlas can make it one with npm run release, then build again.',
  markup: 'Code',
  preview: 'Preview',
}

export type ShareMessages = typeof en
