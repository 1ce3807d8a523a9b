import { describe, expect, it } from 'vitest'
import { panelKeys } from '../../../../src/layout/map/panel-keys.ts'

const ALL = ['singapore', 'hong-kong', 'shenzhen']

/** The keys after each set of panels, shown in turn. */
function keysAfter(...shown: (readonly string[])[]): string[][] {
  let keys: ReadonlyMap<string, string> = new Map()
  return shown.map((panels) => {
    keys = panelKeys(panels, keys)
    return panels.map((id) => keys.get(id)!)
  })
}

describe('the keys of panels', () => {
  it('are the cities’ own at first', () => {
    expect(keysAfter(ALL)).toEqual([ALL])
    expect(keysAfter(['hong-kong'])).toEqual([['hong-kong']])
  })

  it('stay with a city that opens large, and with it when all are shown again', () => {
    expect(keysAfter(ALL, ['hong-kong'], ALL)).toEqual([ALL, ['hong-kong'], ALL])
  })

  it('are handed on from one large city to the next, and to its place among all', () => {
    expect(keysAfter(['singapore'], ['hong-kong'], ALL)).toEqual([
      ['singapore'],
      ['singapore'],
      ['hong-kong', 'singapore', 'shenzhen'],
    ])
  })

  it('are never given twice, and stay the same when nothing changes', () => {
    const steps = [ALL, ['singapore'], ['shenzhen'], ALL, ALL, ['hong-kong'], ['singapore'], ALL, ['shenzhen'], []]
    for (const keys of keysAfter(...steps)) expect(new Set(keys).size).toBe(keys.length)
    expect(keysAfter(['singapore'], ['shenzhen'], ALL, ALL)[3]).toEqual(keysAfter(['singapore'], ['shenzhen'], ALL)[2])
  })
})
