import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import type { Atlas, AtlasEvent } from '../../src/model/dataset/types.ts'
import { mark, painted, part, expectTitle } from './support/hooks.ts'
import { expectAccessible, openAtlas } from './support/page.ts'

const details = (page: Page, event: string) => page.locator(`[data-part="details"][data-event="${event}"]`)

/** The dataset as the page receives it. */
async function atlasOf(page: Page): Promise<Atlas> {
  const response = await page.request.get(new URL('atlas.json', page.url()).href)
  // Our own file, which the page has just checked.
  return (await response.json()) as Atlas
}

describe('an open event', () => {
  it('has title, date, place, partners, people and claims with their sources', async () => {
    const page = await openAtlas('?event=tencent-cuhksz')
    const open = details(page, 'tencent-cuhksz')
    expect(await open.getByRole('heading', { level: 2 }).textContent()).toBe('Tencent AI Lab and CUHK-Shenzhen')
    const words = await open.innerText()
    for (const part of [
      '12 June 2018',
      'CUHK-Shenzhen campus, Longgang',
      'Tencent AI Lab',
      'Luo Zhiquan',
      'Newspaper round-up',
    ])
      expect(words).toContain(part)
    await expectTitle(page, 'Tencent AI Lab and CUHK-Shenzhen · Lab Atlas')
  })

  it('shows both dates when two are stated, each with its source', async () => {
    const page = await openAtlas('?event=hkai-lab')
    const words = await details(page, 'hkai-lab').innerText()
    expect(words).toMatch(/21 May[\s\S]*25 May/)
    expect(words).toMatch(/Sources disagree by four days/i)
    expect(words).toContain('own dated release weighs more')
  })

  it('opens every reference of every claim, with publisher, language and the exact words', async () => {
    const page = await openAtlas()
    const { events, sources } = await atlasOf(page)
    for (const event of events) {
      await page.evaluate((id) => window.atlas?.set({ event: id }), event.id)
      await openReferences(page)
      await expectEvidence(page, event, new Map(sources.map((source) => [source.id, source.language])))
    }
    await expectAccessible(page)
  })

  it('is closed by Escape, and by Back', async () => {
    const page = await openAtlas()
    await mark(page, 'timeline', 'hkai-lab').click()
    await details(page, 'hkai-lab').waitFor()
    await page.goBack()
    await expectNoneOpen(page)
    await page.goForward()
    await details(page, 'hkai-lab').waitFor()
    await page.keyboard.press('Escape')
    await expectNoneOpen(page)
  })

  it('scrolls to the claim that the address points at', async () => {
    const page = await openAtlas('?event=alibaba-ntu&claim=alibaba-ntu.statement.smart-nation')
    const claim = page.locator('[data-claim="alibaba-ntu.statement.smart-nation"]')
    expect(await claim.getAttribute('aria-current')).toBe('true')
    const box = await claim.boundingBox()
    expect(box?.y).toBeGreaterThanOrEqual(0)
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(900)
  })
})

/** Opens every reference of the open event, one by one. */
async function openReferences(page: Page): Promise<void> {
  await part(page, 'details')
    .locator('button[aria-expanded="false"]')
    .evaluateAll((buttons: HTMLElement[]) => buttons.forEach((button) => button.click()))
  await painted(page)
}

async function expectEvidence(page: Page, event: AtlasEvent, languages: ReadonlyMap<string, string>): Promise<void> {
  const shown = await part(page, 'details')
    .locator('[data-claim]')
    .evaluateAll((claims: HTMLElement[]) =>
      claims.map((claim) => ({
        id: claim.dataset['claim'],
        quotes: [...claim.querySelectorAll('q')]
          .filter((quote) => quote.checkVisibility())
          .map((quote) => `${quote.lang} ${quote.textContent}`),
      })),
    )
  const alternatives = event.disputes.map(({ property, alternatives: others }) => ({
    id: `${event.id}.${property}`,
    references: others.flatMap(({ references }) => references),
  }))
  for (const { id, references } of [...event.claims, ...alternatives]) {
    const found = shown.find((claim) => claim.id === id)
    expect(found, id).toBeDefined()
    for (const { source, exact } of references)
      if (exact !== undefined)
        expect(found?.quotes.join('\n'), id).toContain(`${languages.get(source) ?? ''} “${exact}”`)
  }
}

async function expectNoneOpen(page: Page): Promise<void> {
  await page.locator('[data-part="details"]:not([data-event])').waitFor({ state: 'attached' })
  expect(await page.locator('[data-event][aria-current="true"]').count()).toBe(0)
}
