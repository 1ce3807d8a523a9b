import { screen, within } from '@testing-library/svelte'
import { tick } from 'svelte'
import { describe, expect, it } from 'vitest'
import Details from '../../../src/components/details/Details.svelte'
import { eventListPart } from '../../../src/components/event-list/lazy-event-list.ts'
import { madeUpAtlas } from '../../fixtures/made-up/made-up-atlas.ts'
import { showWith, type Shown } from '../show.ts'

const LARGE = madeUpAtlas({ events: 300 })
await eventListPart.load()

/** The details next to a timeline with columns of months. */
async function beside(query = ''): Promise<Shown> {
  const shown = showWith(Details, () => ({ isListHere: true }), query, LARGE)
  shown.atlas.eventList.unit = 'month'
  await tick()
  return shown
}

const rows = () => [...document.querySelectorAll<HTMLElement>('[data-part="list"] [data-event]')]
const idsOf = (all: readonly HTMLElement[]) => all.map(({ dataset }) => dataset['event'])

describe('the list next to a timeline without names', () => {
  it('has the newest events first, under the months of the columns, and few of them in the document', async () => {
    const { atlas } = await beside()
    expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent('300 announcements')
    const groups = screen.getAllByRole('heading', { level: 3 })
    expect(groups[0]).toHaveTextContent(/^\w+ 20\d\d \d+$/)
    expect(rows().length).toBeLessThan(15)
    const starts = rows().map(({ dataset }) => atlas.index.event.get(dataset['event'] ?? '')!)
    expect(starts.map(({ start, end }) => start + end)).toEqual(
      starts.map(({ start, end }) => start + end).toSorted((a, b) => b - a),
    )
  })

  it('gives way to the details of an event, and has the focus on its row when that closes', async () => {
    const { atlas, user } = await beside()
    const [, second] = rows()
    const id = second!.dataset['event']!
    await user.click(second!)
    expect(atlas.view.event).toBe(id)
    expect(rows()).toEqual([])
    expect(screen.getAllByText('2 of 300')[0]).toBeVisible()
    await user.click(screen.getByRole('button', { name: '300 announcements' }))
    expect(atlas.view.event).toBeUndefined()
    await expect.poll(() => document.activeElement?.getAttribute('data-event')).toBe(id)
  })

  it('is gone through by steps, which keep the focus, and closes at the event last reached', async () => {
    const { atlas, user } = await beside()
    const ids = idsOf(rows())
    await user.click(rows()[0]!)
    const next = screen.getByRole('button', { name: 'Next in the list' })
    await user.click(next)
    await user.click(next)
    expect(atlas.view.event).toBe(ids[2])
    expect(next).toHaveFocus()
    await user.click(screen.getByRole('button', { name: 'Previous in the list' }))
    expect(atlas.view.event).toBe(ids[1])
    await user.click(screen.getByRole('button', { name: 'Close' }))
    await expect.poll(() => document.activeElement?.getAttribute('data-event')).toBe(ids[1])
  })

  it('names two events before and two after the open one', async () => {
    const { atlas, user } = await beside()
    const ids = idsOf(rows())
    await user.click(rows()[3]!)
    const heading = await screen.findByRole('heading', { name: 'Found before and after' })
    const near = heading.closest('section')!
    expect(idsOf([...near.querySelectorAll<HTMLElement>('[data-event]')])).toEqual([ids[1], ids[2], ids[4], ids[5]])
    await user.click(within(near).getAllByRole('button')[2]!)
    expect(atlas.view.event).toBe(ids[4])
  })

  it('says how many are in view, or found', async () => {
    const { atlas } = await beside()
    const title = () => screen.getByRole('heading', { level: 2 }).textContent
    atlas.change({ from: '2020-01-01' }, 'address')
    await expect.poll(title).toBe(`${atlas.shown.length} in view`)
    atlas.change({ cities: [LARGE.cities[0]!.id] }, 'filters')
    await expect.poll(title).toBe(`${atlas.shown.length} found`)
  })

  it('waits for the hand that moves the window', async () => {
    const { atlas } = await beside()
    atlas.change({ from: '2020-01-01' }, 'timeline')
    await tick()
    expect(screen.getByRole('heading', { level: 2 })).not.toHaveTextContent(`${atlas.shown.length} `)
    await screen.findByRole('heading', { level: 2, name: `${atlas.shown.length} in view` })
  })

  it('is one tab stop, walked by arrow keys, and lights what it points at', async () => {
    const { atlas, user } = await beside()
    expect(rows().filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1)
    rows()[0]!.focus()
    await user.keyboard('{ArrowDown}{ArrowDown}')
    await expect.poll(() => document.activeElement).toBe(rows()[2])
    expect(atlas.hovered).toBe(rows()[2]!.dataset['event'])
    await user.keyboard('{End}')
    await expect
      .poll(() => document.activeElement?.closest('li')?.getAttribute('aria-posinset'))
      .toBe(document.activeElement?.closest('li')?.getAttribute('aria-setsize'))
    atlas.hovered = idsOf(rows())[4]
    await tick()
    expect(rows()[4]).toHaveClass('lit')
  })

  it('brings a column to the top, and the focus to its first event for those who come by keyboard', async () => {
    const { atlas } = await beside()
    const event = atlas.shown[100]!
    atlas.eventList.request = { focus: event.id }
    await expect.poll(() => document.activeElement?.getAttribute('data-event')).toBe(event.id)
    expect(atlas.eventList.request).toBeUndefined()
  })

  it('can be turned round', async () => {
    const { atlas, user } = await beside()
    await user.selectOptions(screen.getByRole('combobox', { name: 'Order' }), 'Oldest first')
    const [first] = rows()
    const { start } = atlas.index.event.get(first!.dataset['event']!)!
    expect(start).toBe(Math.min(...atlas.shown.map((one) => one.start)))
  })

  it('leads to what the atlas is and back', async () => {
    const { user } = await beside()
    await user.click(screen.getByRole('button', { name: 'About' }))
    expect(rows()).toEqual([])
    await expect.poll(() => document.activeElement).toBe(screen.getByRole('heading', { level: 2 }))
    await user.click(screen.getByRole('button', { name: '300 announcements' }))
    expect(rows().length).toBeGreaterThan(5)
  })

  it('is not there next to the table of events, nor next to a timeline with names', async () => {
    const { atlas } = await beside('?show=map,timeline,list,details')
    expect(rows()).toEqual([])
    atlas.change({ show: undefined }, 'page')
    await tick()
    expect(rows().length).toBeGreaterThan(5)
    atlas.eventList.unit = undefined
    await tick()
    expect(rows()).toEqual([])
  })
})

describe('the partners of an open event', () => {
  it('lead to all events that they have together, and back', async () => {
    const { events } = LARGE
    const idsOf = ({ partners }: (typeof events)[number]) => partners.map(({ organisation }) => organisation)
    const withAll = (ids: readonly string[]) => events.filter((one) => ids.every((id) => idsOf(one).includes(id)))
    const one = events.find((event) => idsOf(event).length > 1 && withAll(idsOf(event)).length > 2)!
    const { atlas, user } = await beside(`?event=${one.id}`)
    const together = await screen.findByRole('button', {
      name: `Together in ${withAll(idsOf(one)).length} announcements`,
    })
    expect(together).toHaveAttribute('aria-pressed', 'false')
    await user.click(together)
    expect(atlas.shown.map(({ id }) => id).toSorted()).toEqual(
      withAll(idsOf(one))
        .map(({ id }) => id)
        .toSorted(),
    )
    expect(atlas.view.event).toBe(one.id)
    expect(together).toHaveAttribute('aria-pressed', 'true')
    await user.click(together)
    expect(atlas.activeFilters).toEqual([])
  })

  it('say nothing where that event is their only one', async () => {
    const idsOf = (event: (typeof LARGE.events)[number]) => event.partners.map(({ organisation }) => organisation)
    const alone = LARGE.events.find(
      (event) =>
        idsOf(event).length > 1 &&
        LARGE.events.every((other) => other === event || !idsOf(event).every((id) => idsOf(other).includes(id))),
    )!
    await beside(`?event=${alone.id}`)
    await screen.findByRole('heading', { name: 'Partners' })
    expect(screen.queryByRole('button', { name: /^Together in/ })).toBeNull()
  })
})
