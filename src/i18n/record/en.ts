/** Messages for recording a story in English. They define the type for all other languages. */
export const en = {
  record: 'Record this view as a step',
  title: 'A story of your own',
  how: (file: string) =>
    `Close this, change the view and record again: each view becomes a step. Save the file as ${file} in the atlas.`,
  storyTitle: 'The story’s title',
  language: 'Language of the words',
  steps: 'Steps',
  step: (n: number) => `Step ${n}`,
  stepTitle: 'Title',
  text: 'Text',
  notes: 'Speaker notes',
  show: 'Show it',
  up: 'Earlier',
  down: 'Later',
  remove: 'Remove',
  clear: 'Start again',
  file: 'The story as YAML',
  copy: 'Copy',
  download: 'Download',
  copied: 'Copied.',
  selected: 'The browser does not let this page copy. The text is selected: press Ctrl+C or ⌘C.',
}

export type RecordMessages = typeof en
