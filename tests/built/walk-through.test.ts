/** The walk-through of `data/README.md`, as somebody does it who has a spreadsheet and nothing else to go by. */
import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { expect, it, onTestFinished } from 'vitest'
import { CHROMIUM_FLAGS, findWindowlessChromium } from '../../src/build/chromium.ts'
import { serve } from '../../src/build/serve.ts'
import { copyProject } from '../support/frozen-records.ts'
import { walkThrough } from '../support/walk-through.ts'

const TITLES = [
  'Harbour Robotics Laboratory',
  'Polder Vision Centre',
  'Fjord Data Institute',
  'Kelvin Language Laboratory',
]

it('leads from a spreadsheet to a site with its events, and to a link of a view of it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lab-atlas-walk-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  copyProject(folder)
  const { table, steps } = walkThrough(readFileSync('data/README.md', 'utf8'))
  writeFileSync(join(folder, table.name), table.text)

  for (const step of steps) {
    if ('command' in step) await run(step.command, folder)
    else replace(join(folder, step.file), step.from, step.to)
  }
  const kinds = steps.map((step) => ('command' in step ? step.command.split(' ', 3).join(' ') : `edit ${step.file}`))
  expect(kinds).toEqual([
    'npm run new',
    'npm run import',
    'edit my-atlas/data/tables/openings.yaml',
    'edit my-atlas/data/site.yaml',
    'npm run dev',
    'npm run build',
  ])

  // No other atlas's pictures for link previews.
  expect(readdirSync(join(folder, 'my-atlas', 'site')).filter((name) => name.startsWith('social-'))).toEqual([])

  const server = await serve({ port: 0, base: '/news/openings/', outDir: join(folder, 'my-atlas', 'site') })
  onTestFinished(() => server.close())
  const browser = await chromium.launch({ executablePath: findWindowlessChromium(), args: CHROMIUM_FLAGS })
  onTestFinished(() => browser.close())
  const context = await browser.newContext({ locale: 'en-GB', permissions: ['clipboard-read', 'clipboard-write'] })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(String(error)))

  await open(page, server.url)
  expect(await page.title()).toContain('Openings of laboratories')
  expect(await eventsIn(page)).toHaveLength(TITLES.length)
  for (const title of TITLES) await part(page, 'timeline').getByText(title).first().waitFor()
  await part(page, 'sentence').getByText('March 2018').waitFor()

  await part(page, 'filters').getByRole('button', { name: 'Fjord Data' }).click()
  await page.getByRole('button', { name: 'Share…' }).click()
  const link = page.getByRole('dialog').getByRole('button', { name: 'Copy link' })
  await link.click()
  await page.getByText('Copied.').waitFor()
  const shared = await page.evaluate(() => navigator.clipboard.readText())
  expect(shared).toContain(`${server.url}?`)
  await open(page, shared)
  expect(await eventsIn(page)).toHaveLength(2)
  expect(complaints).toEqual([])
})

const part = (page: Page, name: string) => page.locator(`[data-part="${name}"]`)

async function open(page: Page, url: string): Promise<void> {
  await page.goto(url)
  await page.waitForSelector('html[data-ready]', { state: 'attached' })
}

/** The ids of the events that the timeline shows. */
function eventsIn(page: Page): Promise<string[]> {
  return part(page, 'timeline')
    .locator('[data-event]')
    .evaluateAll((marks) => [...new Set(marks.map((mark) => mark.getAttribute('data-event') ?? ''))])
}

function replace(file: string, from: string, to: string): void {
  const text = readFileSync(file, 'utf8')
  expect(text, file).toContain(from)
  writeFileSync(file, text.replaceAll(from, to))
}

/** Vitest's own NODE_ENV would change the build. */
const environment = { ...process.env, NODE_ENV: 'production' }

/** Runs a command to its end; the development server until its page has the table's events. */
async function run(command: string, folder: string): Promise<void> {
  if (command.startsWith('npm run dev ')) return develop(command, folder)
  execFileSync(command, { cwd: folder, shell: true, stdio: ['ignore', 'ignore', 'pipe'], env: environment })
}

async function develop(command: string, folder: string): Promise<void> {
  const group = process.platform !== 'win32'
  const server = spawn(command, {
    cwd: folder,
    shell: true,
    detached: group,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...environment, NO_COLOR: '1' },
  })
  try {
    const url = await new Promise<string>((resolve, reject) => {
      let printed = ''
      server.stdout.on('data', (data: Buffer) => {
        printed += data.toString()
        const found = /http:\/\/localhost:\d+\//.exec(printed)
        if (found) resolve(found[0])
      })
      server.once('exit', () => reject(new Error(`${command}: ended\n${printed}`)))
    })
    const atlas = (await (await fetch(new URL('atlas.json', url))).json()) as { tables: { rows: number }[] }
    expect(atlas.tables.map(({ rows }) => rows)).toEqual([TITLES.length])
  } finally {
    const ended = new Promise((resolve) => server.once('exit', resolve))
    if (group) process.kill(-server.pid!, 'SIGINT')
    else execFileSync('taskkill', ['/pid', String(server.pid), '/t', '/f'])
    await ended
  }
}
