import { describe, expect, it } from 'vitest'
import { applyPatch, readAddress, writeAddress } from '../../../../src/model/view/address.ts'
import type { Patch } from '../../../../src/model/view/parameters.ts'
import { DEFAULT_VIEW, PARAMETER_NAMES } from '../../../../src/model/view/view.ts'
import { realIndex } from '../../../support/real-atlas.ts'

const read = (query: string) => readAddress(query, realIndex)
const view = (query: string) => read(query).view
const patched = (patch: Patch, before = DEFAULT_VIEW) => applyPatch(before, patch, realIndex)

describe('a patch by script', () => {
  it('replaces what it names and leaves the rest', () => {
    const before = view('?partners=polyu&q=lab&event=hkai-lab')
    const { view: after } = patched({ q: 'ai', event: null }, before)
    expect(after).toEqual({ ...DEFAULT_VIEW, partners: ['polyu'], q: 'ai' })
    expect(after.partners).toBe(before.partners)
  })

  it.each([null, undefined, ''])('restores a default by %j', (nothing) => {
    const patch = Object.fromEntries(PARAMETER_NAMES.map((name) => [name, nothing]))
    const before = view('?partners=polyu&q=lab&event=hkai-lab&theme=dark&from=2018-03-01&within=0,0,1,1')
    expect(patched(patch, before)).toEqual({ view: DEFAULT_VIEW, invalidParameters: [] })
  })

  it('takes lists of ids, and numbers', () => {
    expect(patched({ partners: ['polyu', 'hkstp'], within: [0, 1, 2, 3], step: 2, autoplay: 4 })).toEqual({
      view: {
        ...DEFAULT_VIEW,
        partners: ['polyu', 'hkstp'],
        within: [
          [0, 1],
          [2, 3],
        ],
        step: 2,
        autoplay: 4,
      },
      invalidParameters: [],
    })
  })

  it('lets a claim go with its event, and says nothing of it', () => {
    const before = view('?event=hkai-lab&claim=hkai-lab.date')
    expect(patched({ event: 'jd-cuhksz' }, before)).toEqual({
      view: { ...DEFAULT_VIEW, event: 'jd-cuhksz' },
      invalidParameters: [],
    })
    expect(patched({ event: '' }, before)).toEqual({ view: DEFAULT_VIEW, invalidParameters: [] })
  })

  it('that changes nothing gives the very view', () => {
    const before = view('?partners=polyu&event=hkai-lab&claim=hkai-lab.date')
    expect(patched({ partners: ['polyu'], claim: 'hkai-lab.date' }, before).view).toBe(before)
  })

  it.each<unknown>([{}, [{}], [null], true, Number.NaN, Infinity, Symbol('s'), () => 1, 10n, new Date(0)])(
    'drops what no address can say: %s',
    (value) => {
      for (const name of PARAMETER_NAMES) {
        const { view: found, invalidParameters } = patched({ [name]: value })
        expect(found).toEqual(DEFAULT_VIEW)
        expect(invalidParameters).toMatchObject([{ parameter: name, value: typeof value }])
      }
    },
  )

  it('with half a character has an address all the same', () => {
    const { view: found } = patched({ q: 'a\ud83d', data: '\udc00.json' })
    expect(found).toMatchObject({ q: 'a\ufffd', data: '\ufffd.json' })
    expect(view(writeAddress(found, realIndex))).toEqual(found)
  })

  it('doesn’t look beyond its own names', () => {
    const inherited = Object.create({ event: 'hkai-lab' }) as Patch
    expect(patched(inherited).view).toBe(DEFAULT_VIEW)
  })
})
