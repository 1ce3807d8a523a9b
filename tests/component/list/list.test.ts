import { screen, waitFor, within } from '@testing-library/svelte'
import { tick } from 'svelte'
import { describe, expect, it } from 'vitest'
import List from '../../../src/components/list/List.svelte'
import { randomAtlas } from '../../support/random-atlas.ts'
import { realAtlas } from '../../support/real-atlas.ts'
import { show } from '../show.ts'

const ALONE = '?show=filters,list,details'
const ids = (container: HTMLElement) =>
  [...container.querySelectorAll<HTMLElement>('[data-event]')].map(({ dataset }) => dataset['event'])
const row = (container: HTMLElement, id: string) => {
  const found = container.querySelector(`[data-event="${id}"]`)?.closest('tr')
  if (!found) throw new Error(`expected a row of ${id}`)
  return within(found)
}

describe('the list', () => {
  it('is a table of what passes, called by the sentence, with a row for each event and a hook on its title', () => {
    const { atlas, container } = show(List, `${ALONE}&cities=hong-kong`)
    const grid = screen.getByRole('grid', { name: atlas.sentence })
    expect(within(grid).getAllByRole('row')).toHaveLength(atlas.shown.length + 1)
    expect(ids(container)).toEqual(atlas.shown.map(({ id }) => id))
    expect(grid).toHaveAttribute('aria-rowcount', String(atlas.shown.length + 1))
  })

  it('sorts by a column, then the other way round, and says so in the address and to ears', async () => {
    const { atlas, user, container } = show(List, ALONE)
    expect(screen.getByRole('columnheader', { name: 'Date, 2018' })).toHaveAttribute('aria-sort', 'ascending')
    await user.click(screen.getByRole('button', { name: 'Event' }))
    expect(atlas.view.sort).toBe('title')
    const ascending = ids(container)
    await user.click(screen.getByRole('button', { name: 'Event' }))
    expect(atlas.view.sort).toBe('-title')
    expect(screen.getByRole('columnheader', { name: 'Event' })).toHaveAttribute('aria-sort', 'descending')
    expect(ids(container)).toEqual(ascending.toReversed())
    expect(document.querySelectorAll('[aria-sort]')).toHaveLength(1)
  })

  it('shows date, place, partners, kind and support of an event', () => {
    const { container } = show(List, ALONE)
    const lab = row(container, 'hkai-lab')
    expect(lab.getByRole('rowheader')).toHaveTextContent('Hong Kong AI Laboratory')
    for (const name of ['21 or 25 May', 'Hong Kong', 'SenseTime', 'HKSTP', 'laboratory', /^disagree on date/])
      expect(lab.getByRole('button', { name })).toBeVisible()
    expect(lab.getByText('3 sources')).toBeVisible()
    expect(row(container, 'jd-cuhksz').getByText('planned')).toBeVisible()
  })

  it('has no column in which no event has anything, or all have the same', () => {
    const events = realAtlas.events
      .filter(({ kind }) => kind === 'agreement')
      .map(({ place: _, ...event }) => ({ ...event, partners: [], claims: [], disputes: [], people: [] }))
      .map((event) => ({ ...event, status: 'announced' as const }))
    const { container } = show(List, ALONE, { ...realAtlas, events, stories: [] })
    expect(screen.getAllByRole('columnheader').map(({ textContent }) => textContent.trim())).toEqual([
      'Event',
      'Date, 2018',
    ])
    expect(ids(container)).toHaveLength(events.length)
    expect(container.querySelectorAll('tbody td')).toHaveLength(events.length)
  })

  it('opens an event, and marks it as the open one', async () => {
    const { atlas, user, container } = show(List, ALONE)
    await user.click(row(container, 'hkai-lab').getByRole('button', { name: 'Hong Kong AI Laboratory' }))
    expect(atlas.view.event).toBe('hkai-lab')
    expect(container.querySelectorAll('[aria-current="true"]')).toHaveLength(1)
    expect(container.querySelector('[aria-current]')).toHaveAttribute('data-event', 'hkai-lab')
  })

  it.each([
    ['Hong Kong', { cities: ['hong-kong'] }],
    ['SenseTime', { partners: ['sensetime'] }],
    ['laboratory', { kinds: ['laboratory'] }],
    ['21 or 25 May', { from: '2018-05-01', to: '2018-05-31' }],
    [/^disagree on/, { evidence: 'disputed' }],
  ])('keeps to %s at a press, and lets go of it at the next', async (name, expected) => {
    const { atlas, user, container } = show(List, ALONE)
    const before = atlas.view
    await user.click(row(container, 'hkai-lab').getByRole('button', { name, pressed: false }))
    expect(atlas.view).toMatchObject(expected)
    expect(ids(container)).toEqual(atlas.shown.map(({ id }) => id))
    await user.click(row(container, 'hkai-lab').getByRole('button', { name, pressed: true }))
    expect(atlas.view).toEqual(before)
  })

  it('lights up what another part points at, and tells the others what it points at itself', async () => {
    const { atlas, user, container } = show(List, ALONE)
    await user.hover(row(container, 'hkai-lab').getByText('3 sources'))
    expect(atlas.hovered).toBe('hkai-lab')
    expect(container.querySelector('[data-event="hkai-lab"]')).toHaveClass('hovered')
  })

  it('is one tab stop, in which arrows go from cell to cell, and Enter does what a press does', async () => {
    const { atlas, user, container } = show(List, ALONE)
    expect(container.querySelectorAll('tbody [tabindex="0"]')).toHaveLength(1)
    screen.getByRole('button', { name: 'Kind' }).focus()
    await user.tab()
    expect(document.activeElement).toHaveAttribute('data-event', 'alibaba-ntu')
    expect(atlas.hovered).toBe('alibaba-ntu')
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}')
    expect(document.activeElement).toHaveAttribute('data-event', 'hkai-lab')
    await user.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}{ArrowRight}')
    expect(document.activeElement).toHaveTextContent('SenseTime')
    await user.keyboard('{Enter}')
    expect(atlas.view.partners).toEqual(['sensetime'])
    expect(document.activeElement).toHaveTextContent('SenseTime')
    await user.keyboard('{Enter}{Control>}{End}{/Control}{Home}')
    expect(document.activeElement).toHaveAttribute('data-event', 'polyu-alibaba-cloud')
    await user.keyboard('{Enter}')
    expect(atlas.view.event).toBe('polyu-alibaba-cloud')
    await user.tab()
    expect(document.activeElement?.closest('tbody')).toBeNull()
  })

  it('keeps the focus in it when a step back takes the row away', async () => {
    const { atlas, user, container } = show(List, ALONE)
    row(container, 'hkai-lab').getByRole('button', { name: 'SenseTime' }).focus()
    atlas.change({ cities: ['shenzhen'] }, 'filters')
    await user.keyboard('{Shift}')
    expect(ids(container)).toContain(document.activeElement?.getAttribute('data-event'))
  })

  it('offers the window to type where no timeline is shown, and leaves it to the timeline where one is', async () => {
    const { atlas, user } = show(List, ALONE)
    await user.click(screen.getByRole('button', { name: /change the dates/ }))
    const field = await screen.findByRole('textbox', { name: 'First day shown' })
    await user.clear(field)
    await user.type(field, 'June 2018{Tab}')
    expect(atlas.view.from).toBe('2018-06-01')
    await user.click(screen.getByRole('button', { name: 'Whole period' }))
    expect(atlas.view.from).toBeUndefined()
    await user.click(screen.getByRole('checkbox'))
    expect(atlas.view.certain).toBe('only')
    atlas.change({ show: ['timeline', 'list'] }, 'page')
    await user.keyboard('{Shift}')
    expect(screen.queryByRole('button', { name: /change the dates/ })).toBeNull()
  })

  it('says that it is empty where nothing passes', () => {
    const { container } = show(List, `${ALONE}&q=nothinglikethis&cities=singapore&kinds=milestone`)
    expect(screen.getByText('There is nothing to list.')).toBeVisible()
    expect(container.querySelector('table')).toBeNull()
  })

  it('draws a long list in pages, names their rows, and shows the page of what is selected elsewhere', async () => {
    const data = randomAtlas({ seed: 5, events: 210 })
    const { atlas, container } = show(List, ALONE, data)
    const firstPage = ids(container)
    expect(firstPage).toHaveLength(200)
    expect(container.querySelector('table')).toHaveAttribute('aria-rowcount', '211')
    screen.getByText('Next 10').click()
    await waitFor(() => expect(document.activeElement?.closest('tr')).toHaveAttribute('aria-rowindex', '202'))
    expect([...firstPage, ...ids(container)].toSorted()).toEqual(data.events.map(({ id }) => id).toSorted())
    expect(screen.getByText('201–210 of 210')).toBeInTheDocument()
    atlas.select(firstPage[3], 'map')
    await tick()
    expect(container.querySelector('[aria-current]')).toHaveAttribute('data-event', firstPage[3])
    expect(screen.getByText('1–200 of 210')).toBeInTheDocument()
  }, 20_000)

  it.each([
    ['zh-Hans', '说法不一', '事件'],
    ['zh-Hant', '說法不一', '事件'],
  ])('speaks %s', (lang, disagree, head) => {
    const { container } = show(List, `${ALONE}&lang=${lang}`)
    expect(row(container, 'hkai-lab').getByRole('button', { name: new RegExp(disagree) })).toBeVisible()
    expect(screen.getByRole('columnheader', { name: head })).toBeVisible()
  })
})
