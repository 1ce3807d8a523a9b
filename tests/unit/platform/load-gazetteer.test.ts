// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest'
import { loadGazetteer } from '../../../src/platform/load-gazetteer.ts'

afterEach(() => vi.unstubAllGlobals())

test('the gazetteer is fetched once, and again after a failure', async () => {
  const file = '{"madeBy":"npm run gazetteer"}'
  const fetch = vi.fn()
  vi.stubGlobal('fetch', fetch)
  fetch.mockResolvedValueOnce(new Response('', { status: 503 }))
  await expect(loadGazetteer()).rejects.toThrow('the gazetteer could not be loaded: 503')
  fetch.mockResolvedValueOnce(new Response(file))
  const [first, second] = await Promise.all([loadGazetteer(), loadGazetteer()])
  expect(await first.text()).toBe(file)
  expect(second).toBe(first)
  expect(fetch).toHaveBeenCalledTimes(2)
})
