import { afterEach, expect, it } from 'vitest'
import { late, onFailure } from '../../../src/late/late.ts'
import { lateParts } from '../../../src/state/late-parts.svelte.ts'
import { Lazy } from '../../../src/state/lazy.svelte.ts'

const missing = () => Promise.reject(new TypeError('Importing a module script failed.'))

afterEach(() => lateParts.settle())

it('a missing part is reported until it has come, whatever else comes', async () => {
  let fetch: () => Promise<string> = missing
  const list = new Lazy(() => fetch())
  await expect(list.load()).rejects.toThrow('failed')
  expect(lateParts.isMissing).toBe(true)
  await new Lazy(() => Promise.resolve('map')).load()
  expect(lateParts.isMissing).toBe(true)
  fetch = () => Promise.resolve('list')
  await list.load()
  expect(lateParts.isMissing).toBe(false)
})

it('a module is reported when neither of its addresses has it, and not before', async () => {
  const stop = onFailure(() => lateParts.tell())
  const failed = (name: string) => () =>
    Promise.reject(new TypeError(`Failed: https://atlas.example/assets/${name}.js`))
  const seen: boolean[] = []
  const again = (answer: () => Promise<unknown>) => () => {
    seen.push(lateParts.isMissing)
    return answer()
  }
  await late(
    failed('late-parts-a'),
    again(() => Promise.resolve('module')),
  )
  expect(lateParts.isMissing).toBe(false)
  await expect(late(failed('late-parts-b'), again(missing))).rejects.toThrow('b.js')
  expect(lateParts.isMissing).toBe(true)
  expect(seen).toEqual([false, false])
  stop()
})
