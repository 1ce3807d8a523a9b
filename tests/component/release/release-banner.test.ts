import { screen, waitFor } from '@testing-library/svelte'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import Notice from '../../../src/components/notice/Notice.svelte'
import type { Atlas } from '../../../src/model/dataset/types.ts'
import { realAtlas } from '../../support/real-atlas.ts'
import { show } from '../show.ts'

const REVISION = '0123456789ab'
const RENAMED = { en: 'Renamed', 'zh-Hans': '改了', 'zh-Hant': '改了' }

beforeEach(() => {
  document.documentElement.dataset['release'] = REVISION
})
afterEach(() => {
  delete document.documentElement.dataset['release']
  vi.unstubAllGlobals()
})

function serveCurrent(atlas: Atlas | undefined) {
  const fetched = vi.fn((_where: string) =>
    atlas ? Promise.resolve(Response.json(atlas)) : Promise.reject(new TypeError('Failed to fetch')),
  )
  vi.stubGlobal('fetch', fetched)
  return fetched
}

it('says that it is frozen, what has changed since, and leads to the same view as it is now', async () => {
  const [first, second, ...rest] = realAtlas.events
  const events = [{ ...second!, title: RENAMED, topics: [] }, ...rest, { ...first!, id: 'new-one' }]
  const fetched = serveCurrent({ ...realAtlas, events, stories: [] })
  const { container, user } = show(Notice, '?lang=en&cities=hong-kong')
  expect(await screen.findByText(/The atlas has changed since: 1 event added, 1 removed, 1 changed\./)).toBeVisible()
  expect(container).toHaveTextContent(`A frozen copy, release ${REVISION}`)
  expect(fetched.mock.calls[0]?.[0]).toMatch(/atlas\.json$/)
  await user.click(screen.getByText('What changed'))
  const title = first!.title['en']!
  expect([...container.querySelectorAll('li')].map((item) => item.textContent)).toEqual([
    title,
    title,
    'Renamed: title and topics',
    'stories',
  ])
  expect(screen.getByRole('link', { name: 'This view as it is now' })).toHaveAttribute(
    'href',
    '../../?lang=en&cities=hong-kong',
  )
})

it('says no more where nothing changed, or where nobody can say', async () => {
  for (const current of [realAtlas, undefined]) {
    const fetched = serveCurrent(current)
    const { container } = show(Notice, '?lang=en')
    await waitFor(() => expect(fetched.mock.settledResults[0]?.type).toMatch(/^(fulfilled|rejected)$/))
    expect(container).toHaveTextContent(`A frozen copy, release ${REVISION}: its data will not change.`)
    expect(container.querySelector('details, a')).toBeNull()
    container.remove()
  }
})

it('has no way out of its own in somebody else’s page', async () => {
  serveCurrent({ ...realAtlas, events: realAtlas.events.slice(1) })
  const { container } = show(Notice, '?lang=zh-Hant&view=embed')
  expect(await screen.findByText('此後資料已有更新：刪除 1 個。')).toBeVisible()
  expect(container.querySelector('details, a')).toBeNull()
})

it('is silent over another’s data, which are no release of this atlas', () => {
  const fetched = serveCurrent(realAtlas)
  const { container } = show(Notice, '?data=./other.json')
  expect(container).toHaveTextContent('')
  expect(fetched).not.toHaveBeenCalled()
})
