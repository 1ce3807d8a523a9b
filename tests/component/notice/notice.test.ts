import '../../support/all-words.ts'
import { render, screen } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import LoadFailure from '../../../src/parts/notice/LoadFailure.svelte'
import Notice from '../../../src/parts/notice/Notice.svelte'
import type { LoadProblem } from '../../../src/state/load-atlas.ts'
import { show } from '../show.ts'

describe('the notice', () => {
  it('is there and silent while there is nothing to say', () => {
    const { container } = show(Notice)
    expect(container.querySelector('[data-part="notice"]')).toHaveAttribute('role', 'status')
    expect(screen.getByRole('status')).toHaveTextContent('')
  })

  it('tells each value that meant nothing, and what was expected, until it is dismissed', async () => {
    const { user } = show(Notice, '?event=nope&from=2018-13-99&lang=xx&match=maybe')
    const items = screen.getAllByRole('listitem').map((item) => item.textContent.trim())
    expect(items).toEqual([
      '“xx” means nothing for lang; expected a language of this atlas. It was left out.',
      '“maybe” means nothing for match; expected one of its choices. It was left out.',
      '“2018-13-99” means nothing for from; expected a day such as 2018-05-21. It was left out.',
      '“nope” means nothing for event; expected something that is in this atlas. It was left out.',
    ])
    await user.click(screen.getByRole('button', { name: 'Dismiss' }))
    expect(screen.queryAllByRole('listitem')).toEqual([])
  })

  it('quotes no more of a value than a sentence bears, and nothing unseen', () => {
    show(Notice, `?event=${'x'.repeat(5000)}&map=%00%E2%80%AE`)
    const [event, map] = screen.getAllByRole('listitem')
    expect(event?.textContent.length).toBeLessThan(200)
    expect(map).toHaveTextContent('“\uFFFD\uFFFD” means nothing for map')
  })

  it('says that nothing was found, and clears at one click', async () => {
    const { atlas, user } = show(Notice, '?q=xyzzy')
    expect(screen.getByText(/Nothing matches all of these filters/)).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Show all' }))
    expect(atlas.shown).toHaveLength(9)
    expect(screen.getByRole('status')).toHaveTextContent('')
  })

  it.each([
    ['zh-Hans', '没有事件同时符合这些筛选条件。', '全部显示'],
    ['zh-Hant', '沒有事件同時符合這些篩選條件。', '全部顯示'],
  ])('speaks %s', (lang, words, clear) => {
    show(Notice, `?lang=${lang}&q=xyzzy`)
    expect(screen.getByRole('listitem')).toHaveTextContent(words)
    expect(screen.getByRole('button', { name: clear })).toBeVisible()
  })
})

describe('the page without an atlas', () => {
  const failure = (problem: LoadProblem, language = 'en') => {
    const retry = vi.fn()
    render(LoadFailure, { props: { problem, language, retry } })
    return { retry, user: userEvent.setup() }
  }

  it.each<[LoadProblem, RegExp]>([
    [{ kind: 'missing', where: './atlas.json' }, /no dataset at \.\/atlas\.json/],
    [{ kind: 'unreachable', where: './atlas.json' }, /could not be reached/],
    [{ kind: 'notJson', where: './atlas.json' }, /is not JSON/],
    [{ kind: 'otherFormat', where: './atlas.json', found: 'lab-atlas/9' }, /format “lab-atlas\/9”/],
    [{ kind: 'invalid', where: './atlas.json', problem: 'events: expected an array' }, /not a valid atlas: events/],
    [{ kind: 'foreign', where: 'https://evil.example/x' }, /https:\/\/evil\.example\/x is on a host/],
  ])('says what kept it: $kind', (problem, words) => {
    failure(problem)
    expect(screen.getByRole('alert')).toHaveTextContent(words)
  })

  it('offers to try again', async () => {
    const { retry, user } = failure({ kind: 'unreachable', where: './atlas.json' })
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    expect(retry).toHaveBeenCalledOnce()
  })

  it('shows an address as text, and no more of it than fits', () => {
    failure({ kind: 'foreign', where: `//evil.example/<img src=x onerror=alert(1)>${'y'.repeat(9000)}` })
    expect(screen.queryByRole('img')).toBeNull()
    expect(screen.getByRole('alert')).toHaveTextContent('<img src=x onerror=alert(1)>')
    expect(screen.getByRole('alert').textContent.length).toBeLessThan(500)
  })

  it('speaks the reader’s language', () => {
    failure({ kind: 'unreachable', where: './atlas.json' }, 'zh-Hant')
    expect(screen.getByRole('button', { name: '重試' })).toBeVisible()
  })
})
