import { describe, expect, it, vi } from 'vitest'
import { late } from '../../../src/late/late.ts'

const CHROMIUM = (name: string) =>
  `Failed to fetch dynamically imported module: https://atlas.example/assets/${name}.js`
const FIREFOX = (name: string) => `error loading dynamically imported module: https://atlas.example/assets/${name}.js`
const module = { default: 'List' }

/** As in Firefox: a failed import fails for ever at the same address. */
const failing = (message: string) => () => Promise.reject(new TypeError(message))

describe('a module that is fetched late', () => {
  it('is asked for once where it comes', async () => {
    const again = vi.fn()
    expect(await late(() => Promise.resolve(module), again)).toBe(module)
    expect(again).not.toHaveBeenCalled()
  })

  it.each([
    ['Chromium', CHROMIUM('a')],
    ['Firefox', FIREFOX('b')],
  ])('is asked for at another address where it failed, by the error of %s, and kept', async (_, message) => {
    const again = vi.fn((_address: string) => Promise.resolve(module))
    expect(await late(failing(message), again)).toBe(module)
    expect(await late(failing(message), again)).toBe(module)
    expect(again).toHaveBeenCalledOnce()
    expect(again.mock.calls[0]?.[0]).toMatch(/^https:\/\/atlas\.example\/assets\/[ab]\.js\?again=\d+$/)
  })

  it('fails as it did first, and is asked for at yet another address the next time', async () => {
    const addresses: string[] = []
    const again = (address: string) => {
      addresses.push(address)
      return addresses.length < 2 ? Promise.reject(new Error('later')) : Promise.resolve(module)
    }
    await expect(late(failing(FIREFOX('c')), again)).rejects.toThrow('error loading')
    expect(await late(failing(FIREFOX('c')), again)).toBe(module)
    expect(new Set(addresses).size).toBe(2)
  })

  it('fails where the error names no script: of a style, or in Safari', async () => {
    const again = vi.fn()
    for (const message of ['Importing a module script failed.', 'Unable to preload CSS for https://a.example/x.css'])
      await expect(late(failing(message), again)).rejects.toThrow(message)
    expect(again).not.toHaveBeenCalled()
  })
})
