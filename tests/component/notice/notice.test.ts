import '../../support/all-words.ts'
import { render, screen } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import LoadFailure from '../../../src/components/notice/LoadFailure.svelte'
import Notice from '../../../src/components/notice/Notice.svelte'
import type { LoadProblem } from '../../../src/model/dataset/load-problem.ts'
import { realAtlas } from '../../support/real-atlas.ts'
import { show } from '../show.ts'

describe('the notice', () => {
  it('is there and silent while there is nothing to say', () => {
    const { container } = show(Notice)
    expect(container.querySelector('[data-part="notice"]')).toHaveAttribute('role', 'status')
    expect(screen.getByRole('status')).toHaveTextContent('')
  })

  it('tells each value that meant nothing, and what was expected, until it is dismissed', async () => {
    const { user } = show(Notice, '?event=nope&from=2018-13-99&lang=xx')
    const items = (await screen.findAllByRole('listitem')).map((item) => item.textContent.trim())
    expect(items).toEqual([
      '“xx” is not valid for lang; expected a language of this atlas. It was ignored.',
      '“2018-13-99” is not valid for from; expected a day such as 2018-05-21. It was ignored.',
      '“nope” is not valid for event; expected something that is in this atlas. It was ignored.',
    ])
    await user.click(screen.getByRole('button', { name: 'Dismiss' }))
    expect(screen.queryAllByRole('listitem')).toEqual([])
  })

  it('tells what the data name and do not have, three of many, until it is dismissed', async () => {
    const { atlas, user } = show(Notice)
    atlas.notices.dangling = ['a', 'b', 'c', 'd', 'e'].map((id, i) => ({
      place: `events.${i}.place`,
      found: `"${id}"`,
      says: '',
    }))
    const items = (await screen.findAllByRole('listitem')).map((item) => item.textContent.trim())
    expect(items).toEqual(['events.0.place: "a"', 'events.1.place: "b"', 'events.2.place: "c"', 'and 2 more'])
    await user.click(screen.getByRole('button', { name: 'Dismiss' }))
    expect(screen.queryAllByRole('listitem')).toEqual([])
  })

  it('tells three of many, and counts the rest: the page comes after them', async () => {
    show(Notice, `?partners=${Array.from({ length: 60 }, (_, i) => `x${i}`).join(',')}`)
    const items = (await screen.findAllByRole('listitem')).map((item) => item.textContent.trim())
    expect(items).toHaveLength(4)
    expect(items[3]).toBe('57 more values are not valid and were ignored.')
  })

  it('quotes no more of a value than a sentence bears, and nothing unseen', async () => {
    show(Notice, `?event=${'x'.repeat(5000)}&map=%00%E2%80%AE`)
    const [event, map] = await screen.findAllByRole('listitem')
    expect(event?.textContent.length).toBeLessThan(200)
    expect(map).toHaveTextContent('“\uFFFD\uFFFD” is not valid for map')
  })

  it('says that nothing was found and which filter is in the way, and drops it at one click', async () => {
    const { atlas, user } = show(Notice, '?q=xyzzy')
    expect(await screen.findByText('To see events again, remove:')).toBeVisible()
    await user.click(await screen.findByRole('button', { name: 'matching “xyzzy” 9 events without it' }))
    expect(atlas.shown).toHaveLength(9)
    expect(screen.getByRole('status')).toHaveTextContent('')
  })

  it('offers each filter that is in the way, what gives most first, and all of them', async () => {
    const { atlas, user } = show(Notice, '?cities=hong-kong&partners=tencent')
    await screen.findByText('To see events again, remove:')
    expect(screen.getAllByRole('button').map((button) => button.textContent.trim())).toEqual([
      expect.stringMatching(/^with Tencent\s+2 events without it$/),
      expect.stringMatching(/^placed in Hong Kong\s+1 event without it$/),
      'Show all',
    ])
    await user.click(screen.getByRole('button', { name: /^placed in Hong Kong/ }))
    expect(atlas.shown.map(({ id }) => id)).toEqual(['tencent-cuhksz'])
  })

  it('offers filters together where none of them alone is in the way', async () => {
    const { atlas, user } = show(Notice, '?q=xyzzy&from=2030-01-01&cities=shenzhen')
    await screen.findByText(/^To see events again, remove/)
    await user.click(screen.getByRole('button', { name: /^matching “xyzzy” and .* 2 events without them$/ }))
    expect(atlas.activeFilters).toEqual(['cities'])
  })

  it('offers any of the partners instead of all', async () => {
    const { atlas, user } = show(Notice, '?partners=tencent,sensetime&match=all')
    await user.click(await screen.findByRole('button', { name: 'all partners at once 3 events with any of them' }))
    expect(atlas.view).toMatchObject({ match: 'any', partners: ['tencent', 'sensetime'] })
  })

  it('says of an atlas without events just that', async () => {
    show(Notice, '', { ...realAtlas, events: [], stories: [] })
    expect(await screen.findByText('This atlas has no events.')).toBeVisible()
    expect(screen.queryByText('To see events again, remove:')).toBeNull()
  })

  it.each([
    ['zh-Hans', '移除以下条件，即可看到事件：', '包含“xyzzy” 取消后有 9 个事件'],
    ['zh-Hant', '移除以下條件，即可看到事件：', '包含「xyzzy」 取消後有 9 個事件'],
  ])('speaks %s', async (lang, messages, drop) => {
    show(Notice, `?lang=${lang}&q=xyzzy`)
    expect(await screen.findByRole('button', { name: drop })).toBeVisible()
    expect(screen.getByRole('status')).toHaveTextContent(messages)
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
    [{ kind: 'failed', where: './atlas.json', status: 500 }, /could not send \.\/atlas\.json \(error 500\)/],
    [{ kind: 'cut', where: './atlas.json' }, /broke off while \.\/atlas\.json/],
    [{ kind: 'empty', where: './atlas.json' }, /\.\/atlas\.json is empty/],
    [{ kind: 'damaged', where: './atlas.json' }, /\.\/atlas\.json is damaged/],
    [{ kind: 'notJson', where: './atlas.json' }, /is not JSON/],
    [{ kind: 'otherFormat', where: './atlas.json', found: 'lab-atlas/9' }, /format “lab-atlas\/9”/],
    [{ kind: 'invalid', where: './atlas.json', faults: [], more: 0 }, /not a valid atlas/],
    [{ kind: 'tooLarge', where: './big.json', bytes: 1.25e9, most: 1.79e8 }, /\.\/big\.json holds 1\.3 GB.*179\.0 MB/],
    [
      { kind: 'tooLarge', where: './big.json', bytes: undefined, most: 1.79e8 },
      /\.\/big\.json is too large.*179\.0 MB/,
    ],
    [{ kind: 'foreign', where: 'https://evil.example/x' }, /https:\/\/evil\.example\/x is on a host/],
  ])('says what kept it: $kind', (problem, messages) => {
    failure(problem)
    expect(screen.getByRole('alert')).toHaveTextContent(messages)
  })

  it.each([
    ['en', /holds 400\.0 MB.*split the file/],
    ['zh-Hans', /有 400\.0 MB.*拆分文件/],
    ['zh-Hant', /有 400\.0 MB.*分割檔案/],
  ])('says how large a file is, and what to do: %s', (language, words) => {
    failure({ kind: 'tooLarge', where: './big.json', bytes: 4e8, most: 1e8 }, language)
    expect(screen.getByRole('alert')).toHaveTextContent(words)
  })

  it.each([
    ['en', 'title: Invalid type', 'and 3 more'],
    ['zh-Hans', 'title：应为 Object，实为 5', '另有 3 处'],
    ['zh-Hant', 'title：應為 Object，實為 5', '另有 3 處'],
  ])('lists the faults of the file, and counts the rest: %s', (language, listed, more) => {
    const faults = [{ place: 'title', found: '5', expected: 'Object', says: 'Invalid type' }]
    const problem: LoadProblem = { kind: 'invalid', where: './atlas.json', faults, more: 3 }
    render(LoadFailure, { props: { problem, language, retry: () => undefined } })
    expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual([listed, more])
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
