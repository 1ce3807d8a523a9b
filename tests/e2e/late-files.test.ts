/**
 * Every file of the build that is fetched after the first load: missing for a while, and missing for good. The list
 * comes from the build, so that a new file without a walk to it fails here.
 */
import { readdirSync } from 'node:fs'
import type { BrowserContext, Page, Request, Route } from 'playwright-core'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { BUILT } from '../support/built.ts'
import { ENGINE } from './support/engine.ts'
import { painted, part } from './support/hooks.ts'
import { hostPage } from './support/host-page.ts'
import { DATA, MISSING, WALKS, type Walk } from './support/late-walks.ts'
import { casesHere } from './support/one-engine.ts'
import { goTo, newPage, openAtlas, untilReady } from './support/page.ts'

const ASSET = /\/assets\/([^/?]+\.(?:json|js|css))(?:$|\?)/
const LATE = '**/assets/*.{js,css,json}*'
const FORESEEN =
  /failed request|Failed to (fetch|load)|net::|preload CSS|dynamically imported|NS_ERROR|MIME|atlas\.json/

/** A tile without content: the map hides tiles that its host doesn't have. */
const TILE = '<svg xmlns="http://www.w3.org/2000/svg" width="256" height="256"/>'

const VIEWPORT = { width: 1440, height: 800 }

/** Files that no walk leads to, by the name of their module. */
const UNSEEN: Readonly<Record<string, string>> = {
  'after-ready': 'Evens out the browsers’ input; nothing depends on it.',
  'run-import': 'Reads a table where no worker starts; see open-table.test.ts.',
  'host-link.svelte': 'Fetched in frames alone; see the last test.',
  '__vite-browser-external': 'Stands for modules of Node, which the slides’ library asks for only in Node.',
}

/** Names of files without their digests. */
const nameOf = (file: string) => file.replace(/-[\w-]{8}\.\w+$/, '')
/** The same for all tiles of land: a walk to one is a walk to each. */
const kindOf = (file: string) => nameOf(file).replace(/_-?\d+_-?\d+\.topo$/, '')

/** What a browser may have its own way with: data or modules, a page that is left or stays, one file or many. */
const waysOf = ({ isData, isInSlides, isLoad, saves, file, says }: Walk) =>
  [isData, isInSlides, isLoad, saves, file !== undefined, says !== undefined].map(Boolean).join()

/** The files of the build that the first page doesn't request. */
let late: ReadonlySet<string>

/** The kinds of files that walks have fetched, and the walks that came to their end. */
const fetched = new Set<string>()
const walked = new Set<Walk>()

/** Adds the names of the files that a context requests. */
function collectFiles(context: BrowserContext, files: Set<string>, named = (file: string) => file): void {
  context.on('request', (request) => {
    const file = ASSET.exec(request.url())?.[1]
    if (file !== undefined) files.add(named(file))
  })
}

/** Returns the requests for files of the build that have no answer yet. */
function requestsOf(page: Page): ReadonlySet<Request> {
  const requests = new Set<Request>()
  page.on('request', (request) => ASSET.test(request.url()) && requests.add(request))
  page.on('requestfinished', (request) => requests.delete(request))
  page.on('requestfailed', (request) => requests.delete(request))
  // The browser doesn't report what becomes of a left page's requests.
  page.on('framenavigated', (frame) => frame === page.mainFrame() && requests.clear())
  return requests
}

/** Returns where a walk begins. */
function addressOf(walk: Walk): string {
  return (walk.isLoad === true ? undefined : walk.query) ?? '?lang=en&partners=tencent'
}

/** The page of the walks so far, and its requests without an answer. */
let walking: { page: Page; requests: ReadonlySet<Request> } | undefined

/** Opens the page where a walk begins, in the page of the walk before. */
async function open(walk: Walk, before?: (context: BrowserContext) => unknown) {
  if (walking && !walking.page.isClosed()) {
    await before?.(walking.page.context())
    await walking.page.evaluate(() => {
      sessionStorage.clear()
    })
    await walking.page.setViewportSize(VIEWPORT)
    await goTo(walking.page, addressOf(walk))
    return walking
  }
  const page = await openAtlas(addressOf(walk), {
    foreseen: FORESEEN,
    clipboard: true,
    viewport: VIEWPORT,
    stays: true,
    before: async (context) => {
      collectFiles(context, fetched, kindOf)
      await context.route('**/tiles/**', (route) => route.fulfill({ body: TILE, contentType: 'image/svg+xml' }))
      for (const [name, json] of Object.entries(DATA))
        await context.route(
          ({ pathname }) => pathname.endsWith(name),
          (route) => route.fulfill({ json }),
        )
      await before?.(context)
    },
  })
  walking = { page, requests: requestsOf(page) }
  return walking
}

beforeAll(async () => {
  const first = new Set<string>()
  const page = await openAtlas('?lang=en', {
    before: (context) => {
      collectFiles(context, first)
      return Promise.resolve()
    },
  })
  await page.close()
  late = new Set(readdirSync(`${BUILT}/assets`).filter((file) => ASSET.test(`/assets/${file}`) && !first.has(file)))
})

describe('a file that is fetched late', () => {
  /** One walk of each way. A browser fails in its own way in each; the page's code knows no reason of a failure. */
  const differing = WALKS.filter((walk) => walk === WALKS.find((other) => waysOf(other) === waysOf(walk)))
  const walks = casesHere('late-files', WALKS, (walk) => differing.includes(walk))
  it.each(walks)('is told to be missing at $name, loses nothing, and comes when it is back', async (walk) => {
    const fails = (file: string) => (walk.file === undefined ? late.has(file) : kindOf(file) === walk.file)
    const fail = (how: (route: Route) => Promise<void>) => (route: Route) =>
      fails(ASSET.exec(route.request().url())?.[1] ?? '') ? how(route) : route.continue()
    const replaced = fail((route) => route.fulfill({ status: 404, body: 'Not found' }))
    const { page, requests } = await open(walk, (context) => walk.file !== undefined && context.route(LATE, replaced))
    await walk.prepare?.(page)
    if (walk.width !== undefined) await page.setViewportSize({ ...VIEWPORT, width: walk.width })
    const said = walk.says?.(page) ?? page.getByText(MISSING)
    const context = page.context()
    const dismiss = part(page, 'notice').getByRole('button', { name: 'Close', exact: true })

    // Another build is in the place of this one.
    if (walk.file === undefined) await context.route(LATE, replaced)
    await walk.press(page)
    await said.first().waitFor()
    const kept = new URL(page.url()).searchParams.get('partners')
    expect(kept ?? 'tencent').toBe('tencent')

    if (differing.includes(walk)) await cutNetwork()
    await context.unroute(LATE)
    const view = viewIn(page.url())
    if (ENGINE === 'chromium' || walk.isData === true) {
      await again(page, walk)
      await walk.arrive(page)
      walked.add(walk)
      if (walk.saves === true) walking = undefined
      return
    }
    // Firefox remembers each module that failed.
    if (walk.isInSlides) return
    const name = /^(Load the page again|Lab Atlas could)/
    const over = page.getByRole('dialog')
    if ((await over.isVisible()) && !(await over.getByRole('button', { name }).isVisible()))
      await page.keyboard.press('Escape')
    await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name }).first().click()])
    // Left while it reads its data, the page would complain.
    await untilReady(page)
    expect(viewIn(page.url())).toEqual(view)

    /** Fails without a moment in which an idle page gets the file. What fails is asked for twice, at two addresses. */
    async function cutNetwork(): Promise<void> {
      await expect.poll(() => requests.size).toBe(0)
      await context.route(
        LATE,
        fail((route) => route.abort('failed')),
      )
      await context.unroute(LATE, replaced)
      if (await dismiss.isVisible()) await dismiss.dispatchEvent('click')
      await again(page, walk)
      await said.first().waitFor()
      await painted(page)
      await expect.poll(() => requests.size).toBe(0)
    }
  })

  it.each(casesHere('late-files', ['every file'], () => false))(
    '%s is reached by a walk',
    { timeout: 600_000 },
    async () => {
      let { page } = await open(WALKS[0]!)
      for (const walk of WALKS.filter((one) => !walked.has(one))) {
        await page.setViewportSize(VIEWPORT)
        if (walk.isLoad !== true) await goTo(page, addressOf(walk))
        await walk.prepare?.(page)
        if (walk.width !== undefined) await page.setViewportSize({ ...VIEWPORT, width: walk.width })
        await walk.press(page)
        await walk.arrive(page)
        if (walk.saves === true) page = await page.context().newPage()
      }
      const missed = [...late].filter((file) => !fetched.has(kindOf(file)) && UNSEEN[nameOf(file)] === undefined)
      expect(missed).toEqual([])
    },
  )
})

it('a frame whose link to its host is missing says so, and can be loaded again', async () => {
  const LINK = '**/assets/host-link*'
  const page = await newPage({
    foreseen: FORESEEN,
    before: (context) => context.route(LINK, (route) => route.fulfill({ status: 404, body: 'Not found' })),
  })
  const address = `${inject('atlasUrl')}?view=embed&lang=en&partners=tencent`
  await page.goto(await hostPage(`<iframe title="Atlas" width="700" height="600" src="${address}"></iframe>`))
  const frame = page.frameLocator('iframe')
  await frame.getByRole('button', { name: /^Lab Atlas could not be loaded/ }).waitFor()
  await page.context().unroute(LINK)
  await frame.getByRole('button', { name: /^Lab Atlas could not be loaded/ }).click()
  await frame.locator('.embed').waitFor()
})

/** Returns the view in an address, however its values are escaped. */
function viewIn(address: string): Record<string, string> {
  return Object.fromEntries(new URL(address).searchParams)
}

/** Asks again for what is missing: by the button that offers it, else by the same press. */
async function again(page: Page, walk: Walk): Promise<void> {
  const retry = page.getByRole('button', { name: 'Try again', exact: true }).first()
  if (await retry.isVisible()) await retry.click()
  else await walk.press(page)
}
