import { cpSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { createServer as createHttpServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { build, createLogger, createServer, type HotPayload, type InlineConfig, type ViteDevServer } from 'vite'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { formatSchema } from '../../../src/compiler/schema.ts'
import { atlas } from '../../../src/compiler/vite-plugin.ts'
import { BASE } from './fixture-disk.ts'

const ATLAS = readFileSync(`${BASE}/atlas.json`, 'utf8')
const PAGE = '<!doctype html><title>Example</title><script type="module" src="/main.js"></script>'
const SCRIPT = `import { dataHosts, tileHosts, parents, url } from 'virtual:atlas-site'
document.title = JSON.stringify({ dataHosts, tileHosts, parents, url })`

let folder: string
const logged: string[] = []

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'atlas-vite-')))
  cpSync(BASE, folder, { recursive: true })
  writeFileSync(`${folder}/index.html`, PAGE)
  writeFileSync(`${folder}/main.js`, SCRIPT)
})

afterEach(() => {
  logged.length = 0
  rmSync(folder, { recursive: true })
})

const config = (): InlineConfig => ({
  root: folder,
  configFile: false,
  logLevel: 'silent',
  customLogger: { ...createLogger('silent'), error: (message) => logged.push(message) },
  plugins: [atlas({ seeds: `${folder}/seeds`, data: `${folder}/data` })],
})

const breakTopic = () => writeFileSync(`${folder}/data/topics.yaml`, '[]\n')
const mendTopic = () => cpSync(`${BASE}/data/topics.yaml`, `${folder}/data/topics.yaml`)
const topicProblem = () =>
  `${folder}/data/events/example-lab.yaml:6:10: unknown topic "vision", expected an id of data/topics.yaml`

describe('a build', () => {
  test('emits the atlas and its schema, and builds the settings into the page', async () => {
    writeFileSync(
      `${folder}/data/site.yaml`,
      `${readFileSync(`${BASE}/data/site.yaml`, 'utf8')}tileHosts: [tiles.example]\n`,
    )
    await build(config())
    expect(readFileSync(`${folder}/dist/atlas.json`, 'utf8')).toBe(ATLAS)
    expect(readFileSync(`${folder}/dist/atlas.schema.json`, 'utf8')).toBe(formatSchema())
    const scripts = readdirSync(`${folder}/dist/assets`).map((name) =>
      readFileSync(`${folder}/dist/assets/${name}`, 'utf8'),
    )
    expect(scripts.join('')).toContain('tiles.example')
  })

  test('fails with every mistake, and leaves dist/ as it was', async () => {
    await build(config())
    const before = readdirSync(`${folder}/dist`, { recursive: true })
    breakTopic()
    writeFileSync(`${folder}/data/people.yaml`, '')
    await expect(build(config())).rejects.toThrow(
      `${topicProblem()}\n${folder}/data/people.yaml:1:1: found nothing, expected a list`,
    )
    expect(readdirSync(`${folder}/dist`, { recursive: true })).toEqual(before)
    expect(readFileSync(`${folder}/dist/atlas.json`, 'utf8')).toBe(ATLAS)
  })
})

describe('the development server', () => {
  let server: ViteDevServer
  let address: string
  let close: () => Promise<void>
  let sent: ReturnType<typeof collect>

  const start = async (base = '/') => {
    const http = createHttpServer((request, response) => server.middlewares(request, response))
    const settings = config()
    server = await createServer({
      ...settings,
      base,
      server: { middlewareMode: true, hmr: { server: http } },
    })
    sent = collect(server)
    for (const file of ['topics', 'people', 'events/example-lab']) await watched(server, `${folder}/data/${file}.yaml`)
    await new Promise<void>((listening) => http.listen(0, '127.0.0.1', listening))
    address = `http://127.0.0.1:${(http.address() as AddressInfo).port}${base}`
    close = async () => {
      await server.close()
      await new Promise((closed) => http.close(closed))
    }
  }
  afterEach(() => close())

  const served = async (name: string) => {
    const response = await fetch(address + name)
    return { status: response.status, text: await response.text() }
  }

  test('serves the atlas and its schema under its base', async () => {
    await start('/sub/path/')
    expect(await served('atlas.json')).toEqual({ status: 200, text: ATLAS })
    expect(await served('atlas.schema.json?t=1')).toEqual({ status: 200, text: formatSchema() })
  })

  test('sends the new atlas when a record is saved, and no page is loaded anew', async () => {
    await start()
    const event = `${folder}/data/events/example-lab.yaml`
    writeFileSync(event, readFileSync(event, 'utf8').replace('en: Example laboratory', 'en: Renamed laboratory'))
    const changed = await sent.next('custom', 'atlas:changed')
    const renamed = ATLAS.replace('Example laboratory', 'Renamed laboratory')
    expect(changed).toMatchObject({ data: JSON.parse(renamed) as unknown })
    expect(await served('atlas.json')).toEqual({ status: 200, text: renamed })
    expect(sent.all.filter(({ type }) => type === 'full-reload')).toEqual([])
  })

  test('puts mistakes over the page and keeps the last good atlas; mending them takes the overlay away', async () => {
    await start()
    breakTopic()
    const { err } = await sent.next('error')
    expect(err).toMatchObject({
      message: topicProblem(),
      loc: { file: `${folder}/data/events/example-lab.yaml`, line: 6, column: 10 },
    })
    expect(logged).toContain(topicProblem())
    expect(await served('atlas.json')).toEqual({ status: 200, text: ATLAS })

    mendTopic()
    expect(await sent.next('update')).toEqual({ type: 'update', updates: [] })
    expect(sent.all.filter(({ type }) => type === 'full-reload')).toEqual([])
  })

  test('says the mistakes where there is no good atlas yet', async () => {
    breakTopic()
    await start()
    expect(await served('atlas.json')).toEqual({ status: 500, text: topicProblem() })
    mendTopic()
    await sent.next('custom', 'atlas:changed')
    expect(await served('atlas.json')).toEqual({ status: 200, text: ATLAS })
  })

  test('sends nothing new when what was saved says the same', async () => {
    await start()
    writeFileSync(`${folder}/data/people.yaml`, `# A comment\n${readFileSync(`${BASE}/data/people.yaml`, 'utf8')}`)
    await sent.next('update')
    expect(sent.all.filter(({ type }) => type === 'custom')).toEqual([])
  })
})

/** Waits until the watcher watches a file. It has no event for that: its `ready` precedes the folders below. */
async function watched({ watcher }: ViteDevServer, file: string): Promise<void> {
  while (!watcher.getWatched()[dirname(file)]?.includes(basename(file))) await setImmediate()
}

/** Collects everything that the server sends to its pages, and waits for the next message of a kind. */
function collect(server: ViteDevServer) {
  const all: HotPayload[] = []
  let taken = 0
  let wake = () => {}
  const { hot } = server.environments.client
  const send = hot.send.bind(hot)
  hot.send = (...args: [HotPayload] | [string, unknown?]) => {
    all.push(typeof args[0] === 'string' ? { type: 'custom', event: args[0], data: args[1] } : args[0])
    wake()
    if (typeof args[0] === 'string') send(args[0], args[1])
    else send(args[0])
  }
  const next = async <Type extends HotPayload['type']>(type: Type, event?: string) => {
    for (;;) {
      while (taken < all.length) {
        const payload = all[taken++]!
        if (isOf(type, payload) && (event === undefined || ('event' in payload && payload.event === event)))
          return payload
      }
      await new Promise<void>((resolve) => (wake = resolve))
    }
  }
  return { all, next }
}

function isOf<Type extends HotPayload['type']>(
  type: Type,
  payload: HotPayload,
): payload is Extract<HotPayload, { type: Type }> {
  return payload.type === type
}
