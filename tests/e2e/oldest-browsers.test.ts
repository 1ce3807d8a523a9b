/**
 * The atlas without the features that the oldest browsers of `browserslist` lack, by MDN's data. It has to work without
 * everything that the linter allows.
 */
import { describe, expect, it } from 'vitest'
import type { BrowserContext } from 'playwright-core'
// @ts-expect-error -- JavaScript, which the linter's own configuration reads
import { DATA, lackedBy } from '../../lint/browser-support.js'
import { ANNOUNCEMENTS, expectAnnouncements } from './support/hooks.ts'
import { saved } from './support/by-engine.ts'
import { openAtlas } from './support/page.ts'

interface Entry {
  __compat?: object
}
const data = DATA as {
  api: Record<string, Record<string, Entry>>
  javascript: { builtins: Record<string, Record<string, Entry>> }
}
const lacks = lackedBy as (entry: Entry | undefined) => string[]

/** Can't be removed: the engine still enforces these, or passes values of them to the page. */
const HELD =
  /^(TrustedTypePolicyFactory|TrustedHTML|TrustedScript|TrustedScriptURL|TrustedTypePolicy|CSSStyle\w+|Touch\w*)$/

/**
 * Owner, member, and where the member is; for language built-ins MDN's data doesn't say whether it is on the
 * constructor.
 */
type Lacking = readonly [owner: string, name: string, of: 'constructor' | 'instance' | 'either']

const lacking: Lacking[] = [
  ...Object.entries(data.api)
    .filter(([owner, entries]) => !HELD.test(owner) && lacks(entries as Entry).length === 0)
    .flatMap(([owner, entries]) =>
      membersLacking(entries).map((name): Lacking => {
        const isStatic = name.endsWith('_static')
        return [owner, name.replace(/_static$/, ''), isStatic ? 'constructor' : 'instance']
      }),
    ),
  ...Object.entries(data.javascript.builtins).flatMap(([owner, entries]) =>
    membersLacking(entries).map((name): Lacking => [owner, name, 'either']),
  ),
]

function membersLacking(entries: Record<string, Entry>): string[] {
  return Object.entries(entries)
    .filter(([name, entry]) => /^[a-z]\w*$/i.test(name) && !name.endsWith('_event') && lacks(entry).length > 0)
    .map(([name]) => name)
}

const takeAway = (context: BrowserContext) =>
  context.addInitScript((lacking) => {
    for (const [owner, name, of] of lacking) {
      const found: unknown = Reflect.get(window, owner)
      if ((typeof found !== 'function' && typeof found !== 'object') || found === null) continue
      if (of !== 'instance') Reflect.deleteProperty(found, name)
      const prototype: unknown = Reflect.get(found, 'prototype')
      if (of !== 'constructor' && name !== 'constructor' && typeof prototype === 'object' && prototype !== null)
        Reflect.deleteProperty(prototype, name)
    }
  }, lacking)

describe('without what the oldest browsers lack', () => {
  it('the list has what is known to be missing, and nothing else', () => {
    const names = lacking.map(([owner, name]) => `${owner}.${name}`)
    for (const name of [
      'URL.canParse',
      'Set.union',
      'Iterator.filter',
      'Object.groupBy',
      'Map.groupBy',
      'Array.fromAsync',
      'Promise.withResolvers',
      'Intl.Segmenter',
      'AbortSignal.any',
      'Element.checkVisibility',
      'String.isWellFormed',
    ])
      expect(names).toContain(name)
    for (const name of ['Array.toSorted', 'Element.closest', 'Object.hasOwn']) expect(names).not.toContain(name)
  })

  it.each([
    '?lang=en',
    '?lang=zh-Hans&q=腾讯&show=map,timeline,list,evidence&event=hkai-lab',
    '?lang=en&view=present',
    '?lang=en&view=embed',
  ])('the atlas opens: %s', async (path) => {
    const page = await openAtlas(path, { before: takeAway })
    expect(
      await page.evaluate(() => [typeof Reflect.get(URL, 'canParse'), typeof Reflect.get(Object, 'groupBy')]),
    ).toEqual(['undefined', 'undefined'])
    if (path === '?lang=en') await expectAnnouncements(page, ANNOUNCEMENTS)
    else expect(await page.locator('[data-part]').count()).toBeGreaterThan(0)
  })

  it('every file can be downloaded', async () => {
    const page = await openAtlas('?lang=en', { before: takeAway })
    await page.getByRole('button', { name: 'Download' }).click()
    const buttons = page.getByRole('dialog').locator('li button')
    await buttons.first().waitFor()
    const count = await buttons.count()
    expect(count).toBeGreaterThan(8)
    for (let i = 0; i < count; i++) {
      const { bytes } = await saved(page, () => buttons.nth(i).click())
      expect(bytes.length).toBeGreaterThan(100)
    }
  })
})
