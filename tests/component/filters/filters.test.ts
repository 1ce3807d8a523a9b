import { render, screen, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import Chip from '../../../src/parts/filters/Chip.svelte'
import Filters from '../../../src/parts/filters/Filters.svelte'
import { show } from '../show.ts'

const chip = (name: RegExp) => screen.getByRole('button', { name })
const chips = (container: HTMLElement) => [...container.querySelectorAll<HTMLElement>('[data-organisation]')]

describe('a chip', () => {
  const props = {
    organisation: 'polyu',
    name: 'PolyU',
    count: 1,
    countWords: '1 event',
    isPressed: false,
    onpress: vi.fn(),
  }

  it('says whom it is of, and how many events it would leave, to eyes and ears', () => {
    render(Chip, { props })
    const button = screen.getByRole('button', { name: 'PolyU, 1 event', pressed: false })
    expect(button).toHaveTextContent('PolyU 1')
    expect(button).toHaveAttribute('data-organisation', 'polyu')
  })

  it('is pressed while it is chosen', () => {
    render(Chip, { props: { ...props, isPressed: true } })
    expect(screen.getByRole('button', { pressed: true })).toBeVisible()
  })

  it('tells when it is pressed, by mouse or key', async () => {
    const onpress = vi.fn()
    render(Chip, { props: { ...props, onpress } })
    const user = userEvent.setup()
    await user.click(screen.getByRole('button'))
    await user.keyboard('{Enter} ')
    expect(onpress).toHaveBeenCalledTimes(3)
  })
})

describe('the filters', () => {
  it('have a chip for each partner that is no part of another, none of them pressed', () => {
    const { container } = show(Filters)
    expect(chips(container).map((one) => one.dataset['organisation'])).toEqual([
      'alibaba-group',
      'cuhk-shenzhen',
      'ntu-singapore',
      'sensetime',
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
    const match = within(screen.getByRole('group', { name: 'Match' }))
    expect(match.getByRole('button', { name: 'any of them' })).toHaveAttribute('aria-pressed', 'true')
    await user.click(match.getByRole('button', { name: 'all of them' }))
    expect(atlas.view.match).toBe('all')
    expect(match.getByRole('button', { name: 'all of them' })).toHaveAttribute('aria-pressed', 'true')
    expect(atlas.shown.map(({ id }) => id)).toEqual(['hkai-lab'])
  })

  it('count what a chip would leave beside the other filters', () => {
    show(Filters, '?cities=singapore')
    expect(chip(/^Alibaba Group/)).toHaveAccessibleName('Alibaba Group, 1 event')
    expect(chip(/^PolyU/)).toHaveAccessibleName('PolyU, 0 events')
  })

  it('are cleared at one go, where there is one to clear', async () => {
    const { atlas, user } = show(Filters, '?partners=polyu&from=2018-06-01&q=cloud')
    await user.click(screen.getByRole('button', { name: 'Show all' }))
    expect(atlas.activeFilters).toEqual([])
    expect(screen.queryByRole('button', { name: 'Show all' })).toBeNull()
  })

  it.each([
    ['zh-Hans', '阿里巴巴集团, 3 个事件', '全部显示'],
    ['zh-Hant', '阿里巴巴集團, 3 個事件', '全部顯示'],
  ])('speak %s', (lang, name, clear) => {
    show(Filters, `?lang=${lang}&partners=alibaba-group`)
    expect(screen.getByRole('button', { pressed: true })).toHaveAccessibleName(
      expect.stringContaining(name.slice(0, 6)),
    )
    expect(screen.getByRole('button', { name: clear })).toBeVisible()
  })
})
