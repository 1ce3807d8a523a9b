import { expect, it, vi } from 'vitest'
import { en } from '../../../src/i18n/en.ts'
import { messagesOfData } from '../../../src/i18n/own-kinds.ts'
import { sentences } from '../../../src/i18n/sentence.ts'
import { indexAtlas } from '../../../src/model/dataset/atlas-index.ts'
import { loadTables } from '../../../src/model/events/tables.ts'
import { DEFAULT_VIEW } from '../../../src/model/view/view.ts'
import { realAtlas } from '../../support/real-atlas.ts'

await loadTables()

const columns = { id: ['expo-58', 'expo-67'], title: ['Expo 58', 'Expo 67'], start: [0, 1], end: [0, 1] }
const fairs = indexAtlas({
  ...realAtlas,
  events: [],
  stories: [],
  kinds: [{ id: 'fair', name: { en: 'fair' }, plural: { en: 'fairs' } }],
  tables: [{ source: realAtlas.sources[0]!.id, kind: 'fair', rows: 2, columns }],
})

it('counts the rows of a table in the word of their kind, and makes an event of none of them', () => {
  const made = vi.spyOn(Object.getPrototypeOf(fairs.events[0]) as { event: unknown }, 'event', 'get')
  const messages = messagesOfData(en, fairs, 'en')
  expect([1, 2].map((n) => messages.announcements(n))).toEqual(['1 fair', '2 fairs'])
  expect(messages.kinds['fair']).toBe('fair')
  expect(made).not.toHaveBeenCalled()
})

it('leaves the messages of announcements as they are', () => {
  expect(messagesOfData(en, indexAtlas(realAtlas), 'en')).toBe(en)
})

it('counts milestones as such where an atlas has nothing else, in records and tables alike', () => {
  const [step] = realAtlas.events.filter(({ kind }) => kind === 'milestone')
  const records = { ...realAtlas, events: [{ ...step!, about: undefined }], stories: [] }
  const table = { source: realAtlas.sources[0]!.id, kind: 'milestone', rows: 2, columns }
  for (const atlas of [records, { ...records, tables: [table] }, { ...records, events: [], tables: [table] }]) {
    const index = indexAtlas(atlas)
    expect(index.columns.milestones.count).toBe(0)
    expect(index.events.map(({ isMilestone }) => isMilestone)).not.toContain(true)
    expect(messagesOfData(en, index, 'en').announcements(2)).toBe('2 milestones')
    const said = sentences(index, index.columns.all, DEFAULT_VIEW, 'en', messagesOfData(en, index, 'en'))[0]!
    expect(said).toMatch(/^(One milestone|Two milestones|Three milestones)\b/)
  }
  const mixed = indexAtlas({ ...realAtlas, tables: [table] })
  expect(mixed.columns.milestones.count).toBe(realAtlas.events.filter(({ kind }) => kind === 'milestone').length + 2)
})
