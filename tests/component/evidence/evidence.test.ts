import { screen, within } from '@testing-library/svelte'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import EventDetails from '../../../src/components/details/EventDetails.svelte'
import Evidence from '../../../src/components/evidence/Evidence.svelte'
import type { Atlas } from '../../../src/model/dataset/types.ts'
import { loadTables } from '../../../src/model/events/tables.ts'
import { realAtlas } from '../../support/real-atlas.ts'
import { eventOf, show, showWith } from '../show.ts'

const part = (container: HTMLElement) => {
  const found = container.querySelector<HTMLElement>('[data-part="evidence"]')
  if (!found) throw new Error('expected the evidence')
  return within(found)
}
// A query by role would compute the visibility of hundreds of rows.
const source = (name: string) => {
  const found = screen.getByText(name, { selector: 'h3' }).closest('section')
  if (!found) throw new Error(`expected a section for ${name}`)
  return within(found)
}
const reading = (name: string) => {
  const found = [...document.querySelectorAll('[role="group"] button')].find(({ textContent }) =>
    textContent.includes(name),
  )
  if (!found) throw new Error(`expected a button ${name}`)
  return found
}
/** The evidence with all its rows, which are added frame by frame. */
async function showEvidence(query = '') {
  const shown = show(Evidence, query)
  await shown.atlas.settled()
  return {
    ...shown,
    read: async (name: string) => {
      await shown.user.click(reading(name))
      await shown.atlas.settled()
    },
  }
}
const statements = (container: HTMLElement) => [...container.querySelectorAll<HTMLElement>('[data-statement]')]

describe('the evidence', () => {
  it('has every source with publisher, language, kind, date, digest and document', async () => {
    await showEvidence()
    for (const { title, document, sha256 } of realAtlas.sources) {
      const found = source(title['en'] ?? '')
      expect(found.getByText(document)).toBeVisible()
      expect(found.getByTitle(sha256)).toHaveTextContent(`${sha256.slice(0, 12)}…`)
    }
    expect(screen.getByRole('region', { name: 'Hong Kong AI Lab release' })).toHaveTextContent(
      'Alibaba Group, SenseTime and HKSTP · Traditional Chinese · press release · 21 May 2018',
    )
    expect(source('Alibaba’s release').getByText(/undated$/)).toBeVisible()
  })

  it('has every line with the exact words of every claim', async () => {
    const { container } = await showEvidence()
    const said = new Map<string, string>()
    for (const row of statements(container)) {
      const key = `${row.dataset['statement']} ${row.dataset['source']}`
      said.set(key, `${said.get(key) ?? ''} ${row.textContent}`)
    }
    for (const { claims } of realAtlas.events)
      for (const { id, references } of claims)
        for (const { source: of, exact } of references) {
          expect(said.get(`${id} ${of}`), id).toContain(exact ?? '')
        }
  })

  it('says what it shows, and follows the filters', async () => {
    const { atlas, read } = await showEvidence()
    const claims = realAtlas.events.flatMap((event) => event.claims).length
    const open = realAtlas.events.flatMap((event) => event.disputes).filter(({ chosen }) => chosen === undefined).length
    const repeated = 'What several sources say, alike or not, is listed under each.'
    const summary = `${claims + open} claims on 9 events, from 5 sources. ${repeated}`
    expect(screen.getByText(summary)).toBeVisible()

    await read('Several agree')
    expect(atlas.view.evidence).toBe('several')
    expect(reading('Several agree')).toHaveAttribute('aria-pressed', 'true')
    expect(reading('All, by source')).toHaveAttribute('aria-pressed', 'false')
    expect(screen.getByText(/The filters leave \d+ of \d+\./)).toBeVisible()
    await read('Several agree')
    expect(atlas.view.evidence).toBe('all')
  })

  it('shows one source alone, or all again', async () => {
    const { atlas, user } = await showEvidence()
    await user.click(source('NTU’s release').getByText('Only this source'))
    expect(atlas.view.sources).toEqual(['ntu-release'])
    expect(screen.getAllByText('Only this source')).toHaveLength(1)
    await user.click(screen.getByText('Show all sources'))
    expect(atlas.view.sources).toEqual([])
  })

  it('counts what each reading would leave', async () => {
    await showEvidence()
    const disputes = realAtlas.events.flatMap((event) => event.disputes).length
    expect(reading('Where they disagree')).toHaveTextContent(`Where they disagree ${disputes}`)
  })

  it('is read as the address says', async () => {
    const { container } = await showEvidence('?evidence=disputed')
    expect(reading('Where they disagree')).toHaveAttribute('aria-pressed', 'true')
    expect(statements(container)).toHaveLength(realAtlas.events.flatMap((event) => event.disputes).length)
  })

  it('where nothing passes says so, and drops the filter that is in the way', async () => {
    const { atlas, user, container } = await showEvidence('?evidence=several&cities=shenzhen&sources=ntu-release')
    expect(part(container).getByRole('status')).toHaveTextContent('Nothing here passes the filters.')
    await user.click(screen.getByRole('button', { name: 'Show all claims' }))
    expect(atlas.view.evidence).toBe('all')
    await user.click(screen.getByRole('button', { name: 'Show all sources' }))
    await atlas.settled()
    expect(statements(container).length).toBeGreaterThan(0)
  })

  it('tells what only one source says, and which events rest on one', async () => {
    const { read, container } = await showEvidence()
    await read('Only one says so')
    expect(screen.getByText('Events with a single source')).toBeVisible()
    expect(screen.getByText('NTU’s release alone')).toBeVisible()
    expect(statements(container).every((row) => !/also .*(release|round-up)/.test(row.textContent))).toBe(true)
  })

  it('tells where they disagree: each side with who says so, and why', async () => {
    const { read, container } = await showEvidence()
    await read('Where they disagree')
    expect(statements(container)).toHaveLength(realAtlas.events.flatMap((event) => event.disputes).length)
    const date = within(container.querySelector<HTMLElement>('[data-statement="hkai-lab.date"]')!)
    expect(date.getByText('Chosen')).toBeVisible()
    expect(date.getByText('Hong Kong AI Lab release, line 9')).toBeVisible()
    expect(date.getByText('Newspaper round-up, lines 3, 15')).toBeVisible()
    expect(date.getByText(/own dated release weighs more/)).toBeVisible()
    const open = within(container.querySelector<HTMLElement>('[data-statement="alibaba-ntu.promise.platform"]')!)
    expect(open.queryByText('Chosen')).toBeNull()
    expect(open.getByText('We cannot tell which is right')).toBeVisible()
  })

  it('leads to the claim in the details', async () => {
    const { atlas, user, container } = await showEvidence('?show=evidence')
    const row = container.querySelector<HTMLElement>('[data-statement="tencent-cuhksz.date"] button')!
    await user.click(row)
    expect(atlas.view).toMatchObject({ event: 'tencent-cuhksz', claim: 'tencent-cuhksz.date' })
    expect(atlas.parts).toEqual(['details', 'evidence'])
  })
})

describe('how sure a claim is', () => {
  it('is a text at every claim of an open event', () => {
    const { container } = showWith(
      EventDetails,
      (atlas) => ({ selected: eventOf(atlas, 'alibaba-ntu') }),
      '?event=alibaba-ntu',
    )
    const messages = (id: string) => container.querySelector(`[data-claim="alibaba-ntu.${id}"]`)?.textContent
    expect(messages('place')).toMatch(/several sources|one source/)
    expect(messages('promise.platform')).toMatch(/^Sources disagree/)
  })
})

describe('the evidence of thousands of statements', () => {
  const EVENTS = 2000
  const SOURCE = 'made-up-table'
  /** Rows that are drawn before the reader comes to their end, and a few around one that is asked for. */
  const MOST = 1000
  const atlas: Atlas = {
    ...realAtlas,
    sources: [{ ...realAtlas.sources[0]!, id: SOURCE }],
    places: [],
    events: [],
    stories: [],
    tables: [
      {
        source: SOURCE,
        kind: 'laboratory',
        rows: EVENTS,
        columns: {
          id: Array.from({ length: EVENTS }, (_, i) => `row-${i}`),
          title: Array.from({ length: EVENTS }, (_, i) => `Row ${i}`),
          start: Array.from({ length: EVENTS }, (_, i) => i),
          end: Array.from({ length: EVENTS }, (_, i) => i),
          partners: Array.from({ length: EVENTS }, () => [0]),
        },
      },
    ],
  }

  beforeAll(loadTables)
  // Nothing comes into sight.
  beforeEach(() => {
    vi.stubGlobal(
      'IntersectionObserver',
      class {
        readonly observe = () => undefined
        readonly disconnect = () => undefined
      },
    )
  })
  afterEach(() => vi.unstubAllGlobals())

  it.each(['', 'evidence=one&'])(
    'draws those that are in reach, and bars that can be told apart: %s',
    async (query) => {
      const { atlas: state, container } = show(Evidence, `?${query}lang=en`, atlas)
      await state.settled()
      const rows = statements(container).length + container.querySelectorAll('.single li').length
      expect(rows).toBeGreaterThan(100)
      expect(rows).toBeLessThan(MOST)
      expect(container.querySelectorAll('.rail rect').length).toBeLessThan(MOST + 10)
      expect(container.querySelectorAll('*').length).toBeLessThan(20 * MOST)
    },
  )

  it('draws a row that is asked for, however far it is', async () => {
    const asked = 'row-1990.date'
    const { atlas: state, container } = show(Evidence, `?lang=en&event=row-1990&claim=${asked}`, atlas)
    await state.settled()
    const row = container.querySelector(`[data-statement="${asked}"]`)
    expect(row).not.toBeNull()
    expect(statements(container).length).toBeLessThan(MOST)
    // Those between the first and this one are said to be missing.
    const gaps = [...container.querySelectorAll('.gap')]
    expect(gaps.map((gap) => gap.compareDocumentPosition(row!))).toEqual([Node.DOCUMENT_POSITION_FOLLOWING])
  })

  it('stays bounded when a filter that left few is taken back', async () => {
    const { atlas: state, container } = show(Evidence, '?lang=en&q=row-7', atlas)
    await state.settled()
    state.change({ q: '' }, 'filters')
    await state.settled()
    expect(statements(container).length).toBeLessThan(MOST)
  })
})
