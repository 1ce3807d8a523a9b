import { screen, waitFor, within } from '@testing-library/svelte'
import { describe, expect, it } from 'vitest'
import Filters from '../../../src/components/filters/Filters.svelte'
import { madeUpAtlas } from '../../fixtures/made-up/made-up-atlas.ts'
import { randomAtlas } from '../../support/random-atlas.ts'
import { show } from '../show.ts'

const chip = (name: RegExp) => screen.getByRole('button', { name })
const toggle = () => screen.getByRole('button', { name: 'Filters' })
const chips = (container: HTMLElement) => [...container.querySelectorAll<HTMLElement>('[data-organisation]')]

describe('the filters', () => {
  it('have a chip for each partner that is no part of another, none of them pressed', () => {
    const { container } = show(Filters)
    expect(chips(container).map((one) => one.dataset['organisation'])).toEqual([
      'alibaba-group',
      'sensetime',
      'cuhk-shenzhen',
      'ntu-singapore',
      'hkstp',
      'tencent',
      'jd-group',
      'polyu',
    ])
    expect(screen.queryAllByRole('button', { pressed: true })).toEqual([])
  })

  it('press a chip, and let go of it the second time', async () => {
    const { atlas, user } = show(Filters)
    await user.click(chip(/^Alibaba Group/))
    expect(atlas.view.partners).toEqual(['alibaba-group'])
    expect(chip(/^Alibaba Group/)).toHaveAttribute('aria-pressed', 'true')
    await user.click(chip(/^Alibaba Group/))
    expect(atlas.view.partners).toEqual([])
    expect(chip(/^Alibaba Group/)).toHaveAttribute('aria-pressed', 'false')
  })

  it('ask for any or all as soon as two are chosen', async () => {
    const { atlas, user } = show(Filters)
    await user.click(chip(/^Alibaba Group/))
    expect(screen.queryByRole('group', { name: 'Match' })).toBeNull()
    await user.click(chip(/^SenseTime/))
    const match = within(await screen.findByRole('group', { name: 'Match' }))
    expect(match.getByRole('button', { name: 'any of them' })).toHaveAttribute('aria-pressed', 'true')
    await user.click(match.getByRole('button', { name: 'all of them' }))
    expect(atlas.view.match).toBe('all')
    expect(match.getByRole('button', { name: 'all of them' })).toHaveAttribute('aria-pressed', 'true')
    expect(atlas.shown.map(({ id }) => id)).toEqual(['hkai-lab'])
  })

  it('count what a chip would leave with the other filters on', () => {
    show(Filters, '?cities=singapore')
    expect(chip(/^Alibaba Group/)).toHaveAccessibleName('Alibaba Group, 1 event')
    expect(chip(/^PolyU/)).toHaveAccessibleName('PolyU, 0 events')
  })

  it('leave room for nothing else by “Only these 2”, once they leave something out', async () => {
    const { atlas, user } = show(Filters)
    await user.click(chip(/^Alibaba Group/))
    const { length } = atlas.shown
    const only = await screen.findByRole('button', { name: `Only these ${length}` })
    expect(length).toBeLessThan(atlas.index.events.length)
    await user.click(only)
    expect(atlas.view.rest).toBe('hidden')
    expect(only).toHaveAttribute('aria-pressed', 'true')
    atlas.undo()
    await waitFor(() => expect(only).toHaveAttribute('aria-pressed', 'false'))
    await user.click(only)
    await user.click(screen.getByRole('button', { name: 'Show all' }))
    expect(atlas.view.rest).toBe('pale')
    expect(screen.queryByRole('button', { name: /^Only/ })).toBeNull()
  })

  it('are cleared at one go, where there is one to clear', async () => {
    const { atlas, user } = show(Filters, '?partners=polyu&from=2018-06-01&q=cloud')
    await user.click(await screen.findByRole('button', { name: 'Show all' }))
    expect(atlas.activeFilters).toEqual([])
    expect(document.activeElement, 'the focus has somewhere to stand').toBe(toggle())
    expect(screen.queryByRole('button', { name: 'Show all' })).toBeNull()
  })

  it.each([
    ['zh-Hans', '阿里巴巴集团, 3 个事件', '全部显示'],
    ['zh-Hant', '阿里巴巴集團, 3 個事件', '全部顯示'],
  ])('speak %s', async (lang, name, clear) => {
    show(Filters, `?lang=${lang}&partners=alibaba-group`)
    expect(screen.getByRole('button', { pressed: true })).toHaveAccessibleName(
      expect.stringContaining(name.slice(0, 6)),
    )
    expect(await screen.findByRole('button', { name: clear })).toBeVisible()
  })
})

describe('a parent', () => {
  it('folds out to its parts, right after it, and folds in again', async () => {
    const { container, user } = show(Filters)
    const fold = screen.getByRole('button', { name: 'Parts of Alibaba Group', expanded: false })
    await user.click(fold)
    expect(fold).toHaveAttribute('aria-expanded', 'true')
    expect(
      chips(container)
        .slice(0, 4)
        .map((one) => one.dataset['organisation']),
    ).toEqual(['alibaba-group', 'alibaba-cloud', 'alibaba-hk-entrepreneurs-fund', 'sensetime'])
    await user.click(fold)
    expect(chips(container)).toHaveLength(8)
  })

  it('shows a part that is chosen or left out even folded in', () => {
    const { container } = show(Filters, '?partners=alibaba-cloud&not=tencent-ai-lab')
    expect(container.querySelector('[data-organisation="alibaba-cloud"]')).toHaveAttribute('aria-pressed', 'true')
    const leftOut = chip(/^without Tencent AI Lab, 0 events/)
    expect(leftOut).toHaveAttribute('aria-pressed', 'false')
    expect(leftOut).toHaveTextContent('without Tencent AI Lab 0')
  })
})

describe('each filter that is on', () => {
  const ALL_KINDS =
    '?partners=polyu&not=tencent&cities=hong-kong&kinds=agreement&topics=talent&people=alex-wai&sources=polyu-release' +
    '&q=cloud&from=2018-06-01&certain=only&evidence=one&within=113,22,115,23'

  it('is listed in words, whichever part of the page it came from', async () => {
    show(Filters, ALL_KINDS)
    const list = within(await screen.findByRole('list', { name: 'Active filters' }))
    expect(list.getAllByRole('button').map((button) => button.textContent.trim())).toEqual([
      'with PolyU',
      'without Tencent',
      'placed in Hong Kong',
      'of kind agreement',
      'about Talent',
      'with Alex Wai',
      'from PolyU–Alibaba Cloud release',
      'matching “cloud”',
      '1 June to 13 November 2018',
      'only what is certain',
      'with claims that only one source makes',
      'within the chosen part of the map',
    ])
  })

  it('goes at one press, and leaves the focus on the next', async () => {
    const { atlas, user } = show(Filters, '?topics=talent&q=cloud&certain=only')
    await user.click(await screen.findByRole('button', { name: 'Remove the filter: matching “cloud”' }))
    expect(atlas.activeFilters).toEqual(['topics', 'certain'])
    expect(screen.getByRole('button', { name: 'Remove the filter: only what is certain' })).toHaveFocus()
    await user.keyboard('{Enter}{Enter}')
    expect(atlas.activeFilters).toEqual([])
    expect(toggle()).toHaveFocus()
  })
})

describe('the numbers in chips', () => {
  const numbers = (container: HTMLElement) => chips(container).map((one) => one.querySelector<HTMLElement>('.count')!)
  const lengths = (container: HTMLElement, name: '--all' | '--found') =>
    numbers(container).map((one) => Number.parseFloat(one.style.getPropertyValue(name)))

  it('are over bars from 1,000 events of a partner on, which a filter shortens', () => {
    const many = madeUpAtlas({ events: 2400, partners: 3, claims: false })
    const { container } = show(Filters, '', many)
    const before = lengths(container, '--all')
    expect(Math.max(...before)).toBe(36)
    expect(lengths(container, '--found')).toEqual(before)
    expect(numbers(container)[0]!.textContent).toMatch(/^\d,\d{3}$/)
    const filtered = show(Filters, '?from=2022-01-01', many).container
    expect(lengths(filtered, '--all')).toEqual(before)
    expect(lengths(filtered, '--found').every((found, i) => found < before[i]!)).toBe(true)
  })

  it('have none below', () => {
    const { container } = show(Filters, '', madeUpAtlas({ events: 900, partners: 3, claims: false }))
    expect(container.querySelectorAll('.bar')).toHaveLength(0)
  })
})

describe('the panel of further facets', () => {
  const group = (name: string) => within(screen.getByRole('group', { name }))

  it('opens from its button and closes by Escape, which gives the focus back', async () => {
    const { user } = show(Filters)
    await user.click(toggle())
    await screen.findByRole('group', { name: 'Topics' })
    expect(toggle()).toHaveAttribute('aria-expanded', 'true')
    group('Cities')
      .getByRole('button', { name: /^Singapore/ })
      .focus()
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('group', { name: 'Topics' })).toBeNull()
    expect(toggle()).toHaveFocus()
  })

  it('has a chip with its count and its hook for everything that can be chosen', async () => {
    const { atlas, user, container } = show(Filters)
    await user.click(toggle())
    await screen.findByRole('group', { name: 'Topics' })
    for (const hook of ['city="singapore"', 'kind="agreement"', 'topic="talent"', 'person="carrie-lam"'])
      await user.click(container.querySelector(`button[aria-pressed="false"][data-${hook}]`)!)
    expect(atlas.view).toMatchObject({
      cities: ['singapore'],
      kinds: ['agreement'],
      topics: ['talent'],
      people: ['carrie-lam'],
    })
    expect(group('Cities').getByRole('button', { name: 'Singapore, 0 events' })).toHaveAttribute('aria-pressed', 'true')
    expect(container.querySelectorAll('[data-source]')).toHaveLength(5)
  })

  it('chooses one way of being sure at a time, and lets go of it', async () => {
    const { atlas, user } = show(Filters)
    await user.click(toggle())
    await screen.findByRole('group', { name: 'Has claims' })
    await user.click(group('Has claims').getByRole('button', { name: /^by several sources/ }))
    await user.click(group('Has claims').getByRole('button', { name: /^in dispute/ }))
    expect(atlas.view.evidence).toBe('disputed')
    await user.click(group('Has claims').getByRole('button', { name: /^in dispute/ }))
    expect(atlas.view.evidence).toBe('all')
  })

  it('leaves a partner out, says so on its chip, and takes it back in by either', async () => {
    const { atlas, user } = show(Filters, '?partners=tencent')
    await user.click(toggle())
    await screen.findByRole('group', { name: 'Leave out' })
    const leaveOut = group('Leave out').getByRole('button', { name: /^Tencent 8, leaves 8 events/ })
    await user.click(leaveOut)
    expect(atlas.view).toMatchObject({ partners: [], not: ['tencent'] })
    expect(leaveOut).toHaveAttribute('aria-pressed', 'true')
    await user.click(chip(/^without Tencent,/))
    expect(atlas.view.not).toEqual([])
    expect(leaveOut).toHaveAttribute('aria-pressed', 'false')
  })
})

describe('five hundred organisations', () => {
  const many = randomAtlas({ seed: 3, events: 600, organisations: 500 })

  it('show the twelve most used; the others are found by name in any language, and come on demand', async () => {
    const { atlas, user, container } = show(Filters, '', many)
    expect(chips(container)).toHaveLength(12)
    const beyond = await screen.findByRole('button', { name: `+${atlas.chips.length - 12} partners` })
    await user.click(beyond)
    const field = await screen.findByRole('searchbox', { name: 'Find a partner' })
    const panel = within(screen.getByRole('region', { name: /^All \d+ partners$/ }))
    // Of hundreds of names, those in sight.
    expect(panel.getAllByRole('button', { pressed: false }).length).toBeLessThan(30)

    const last = atlas.chips.at(-1)!.organisation
    await user.type(field, last.name['zh-Hans']!)
    const [found] = panel.getAllByRole('button', { pressed: false })
    await user.click(found!)
    expect(atlas.view.partners).toHaveLength(1)
    expect(chips(container).filter((one) => one.getAttribute('aria-pressed') === 'true')).toHaveLength(1)
    await user.type(field, 'no such name')
    expect(panel.getByText(/^No name contains “.*no such name”\.$/)).toBeVisible()
    await user.keyboard('{Escape}')
    expect(field).toHaveValue('')
    await user.keyboard('{Escape}')
    expect(field).not.toBeInTheDocument()
    expect(beyond).toHaveFocus()
  })

  it('are walked by arrow keys and pressed by Space, in three orders', async () => {
    const { atlas, user } = show(Filters, '', many)
    await user.click(await screen.findByRole('button', { name: /^\+\d+ partners$/ }))
    const panel = within(await screen.findByRole('region', { name: /^All \d+ partners$/ }))
    await user.click(panel.getByRole('searchbox'))
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown} ')
    const most = [
      ...panel.getAllByRole('button', { pressed: false }),
      ...panel.getAllByRole('button', { pressed: true }),
    ]
    expect(most.length).toBeGreaterThan(3)
    const pressed = panel.getByRole('button', { pressed: true })
    expect(pressed).toHaveFocus()
    expect(atlas.view.partners).toEqual([expect.any(String)])
    // Far down: names are drawn as the focus comes to them.
    await user.keyboard('{End}')
    await waitFor(() =>
      expect(document.activeElement?.closest('li')).toHaveAttribute('aria-posinset', expect.anything()),
    )
    const item = document.activeElement?.closest('li')
    expect(item?.getAttribute('aria-posinset')).toBe(item?.getAttribute('aria-setsize'))
    await user.selectOptions(panel.getByRole('combobox', { name: 'Order' }), 'A to Z')
    const names = panel.getAllByRole('listitem').map((one) => one.querySelector('.name')?.textContent ?? '')
    expect(names.slice(0, 20)).toEqual([...names.slice(0, 20)].sort(new Intl.Collator('en').compare))
  })
})
