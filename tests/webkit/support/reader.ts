/** A reader in WebKit: opens the atlas, uses pointer, wheel and keys by WebDriver's actions, and reads what is on the screen. */
import { readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { By, Key, Origin, type WebElement } from 'selenium-webdriver'
import { expect, inject, test } from 'vitest'
import { type Browser, SCREEN, startBrowser } from './browser.ts'
import { watch, type WatchedServer } from './watched-server.ts'

export interface ReaderOptions {
  /** A POSIX locale: `zh_HK` reads in `zh-HK`. `en_US` by default. */
  locale?: string
  /** What the device asks pages for. `light` by default. */
  colorScheme?: 'light' | 'dark'
}

/** CSS pixels, from the top left of what the window shows. */
export interface Point {
  x: number
  y: number
}

/** A box as `getBoundingClientRect` has it. */
export interface Box extends Point {
  width: number
  height: number
}

declare global {
  interface Window {
    /** Reports of complaints that are on their way to the server. */
    complaining?: Promise<unknown>[]
    /** The size of the last file that the page made, bytes. */
    savedBytes?: number
  }
}

/** Long enough for a page to load on a machine that does other things, ms. Less than the time of a test. */
const WAIT_MS = 30_000
/** Near enough together for the pointer's path to be a drag rather than a jump. */
const DRAG_STEPS = 4

/** A reader who has opened nothing yet. `end` has to be called. */
export async function startReader({ locale = 'en_US', colorScheme = 'light' }: ReaderOptions = {}): Promise<Reader> {
  const server = await watch(inject('atlasUrl'))
  try {
    return new Reader(await startBrowser({ locale, colorScheme }), server)
  } catch (error) {
    await server.stop()
    throw error
  }
}

export class Reader {
  readonly browser: Browser
  readonly server: WatchedServer
  /** WebKitWebDriver takes a wheel's turn as a position, and sends the page the difference from the last. */
  #wheel = { x: 0, y: 0 }
  #frame: WebElement | undefined

  constructor(browser: Browser, server: WatchedServer) {
    this.browser = browser
    this.server = server
  }

  get driver() {
    return this.browser.driver
  }

  /** Opens the atlas at `path` (`?event=hkai-lab`), or a page at an absolute address, and waits until the atlas is ready. */
  async open(path = ''): Promise<void> {
    await this.goTo(path)
    await this.untilReady()
  }

  /** As `open`, of any page: waits for the page's load alone. */
  async goTo(path: string): Promise<void> {
    await this.driver.get(new URL(path, this.server.url).href)
  }

  async untilReady(): Promise<void> {
    await this.until('the atlas to be ready', () => this.run(() => 'ready' in document.documentElement.dataset))
  }

  /** Gives the page so much room, CSS pixels: the window is larger by its toolbar. Its toolbar is put under the screen's pointer, so that it has the focus. */
  async resize(width: number, height: number): Promise<void> {
    const window = this.driver.manage().window()
    const toolbar = await this.run(() => outerHeight - innerHeight)
    const [x, y] = [Math.round((SCREEN - width) / 2), Math.round((SCREEN - toolbar) / 2)]
    await window.setRect({ x, y, width, height: height + toolbar })
    await this.until(`a page of ${width} × ${height} px`, () =>
      this.run((w: number, h: number) => innerWidth === w && innerHeight === h, width, height),
    )
  }

  /** Runs a function in the page; it may give a promise. It sees nothing of where it is written. */
  async run<Result, Arguments extends unknown[]>(
    script: (...values: Arguments) => Result,
    ...values: Arguments
  ): Promise<Awaited<Result>> {
    return this.driver.executeScript<Awaited<Result>>(`return (${script.toString()})(...arguments)`, ...values)
  }

  /** Resolves in the task after the next frame. */
  async painted(): Promise<void> {
    await this.run(() => new Promise<void>((resolve) => requestAnimationFrame(() => void setTimeout(resolve))))
  }

  /** Waits for a condition. @throws with what was awaited, after half a minute. */
  async until(what: string, condition: () => Promise<boolean>): Promise<void> {
    await expect.poll(condition, { message: what, timeout: WAIT_MS, interval: 30 }).toBe(true)
  }

  /** The first element that CSS finds, once it is there. */
  async find(selector: string): Promise<WebElement> {
    await this.until(selector, async () => (await this.driver.findElements(By.css(selector))).length > 0)
    return this.driver.findElement(By.css(selector))
  }

  /** The first button, link or tab in sight that has a name: its label, or its words. */
  async button(name: string, within = 'body'): Promise<WebElement> {
    const find = () =>
      this.run(
        (wanted: string, css: string) =>
          [...document.querySelectorAll<HTMLElement>(`:is(${css}) :is(button, a, [role="tab"])`)].find(
            (one) =>
              (one.getAttribute('aria-label') ?? one.innerText.trim()) === wanted && one.getClientRects().length > 0,
          ) ?? null,
        name,
        within,
      ) as Promise<WebElement | null>
    await this.until(`“${name}”`, async () => (await find()) !== null)
    return (await find()) ?? expect.fail(`expected “${name}” to stay`)
  }

  /** What an element says, without spaces around it; all of them, one after the other, where the selector finds several. */
  async text(selector: string): Promise<string> {
    return this.run(
      (css: string) =>
        [...document.querySelectorAll<HTMLElement>(css)].map(({ innerText }) => innerText.trim()).join('\n'),
      selector,
    )
  }

  /** An attribute of each element that CSS finds and that has it. */
  async attributes(selector: string, name: string): Promise<string[]> {
    return this.run(
      (css: string, key: string) =>
        [...document.querySelectorAll(css)].flatMap((element) => element.getAttribute(key) ?? []),
      selector,
      name,
    )
  }

  async box(selector: string): Promise<Box> {
    await this.find(selector)
    return this.run((css: string) => {
      const { x, y, width, height } = document.querySelector(css)!.getBoundingClientRect()
      return { x, y, width, height }
    }, selector)
  }

  /** The address's parameters, as the reader would copy them. */
  async query(): Promise<Record<string, string>> {
    return Object.fromEntries(new URL(await this.driver.getCurrentUrl()).searchParams)
  }

  /** Presses the primary button in the middle of an element, or at a point. */
  async press(target: WebElement | string | Point): Promise<void> {
    await this.driver
      .actions()
      .move(await this.#place(target))
      .click()
      .perform()
  }

  async pointAt(target: WebElement | string | Point): Promise<void> {
    await this.driver
      .actions()
      .move(await this.#place(target))
      .perform()
  }

  /** Presses, moves by so many pixels in steps, lets go. */
  async drag(target: WebElement | string | Point, by: Partial<Point>): Promise<void> {
    const step = { x: Math.round((by.x ?? 0) / DRAG_STEPS), y: Math.round((by.y ?? 0) / DRAG_STEPS) }
    const actions = this.driver
      .actions()
      .move(await this.#place(target))
      .press()
    for (let i = 0; i < DRAG_STEPS; i++) actions.move({ ...step, origin: Origin.POINTER, duration: 16 })
    await actions.release().perform()
  }

  /** Turns the wheel over an element, CSS pixels, down and right positive. The driver sends no modifier keys with it. */
  async turnWheel(target: WebElement | string, by: Partial<Point>): Promise<void> {
    const element = typeof target === 'string' ? await this.find(target) : target
    this.#wheel = { x: this.#wheel.x + (by.x ?? 0), y: this.#wheel.y + (by.y ?? 0) }
    await this.driver.actions().scroll(0, 0, this.#wheel.x, this.#wheel.y, element).perform()
  }

  /** Presses keys one after another: characters, or `Key.…`. */
  async keys(...keys: string[]): Promise<void> {
    await this.driver
      .actions()
      .sendKeys(...keys)
      .perform()
  }

  /** Holds one key down while another is pressed. */
  async chord(held: string, key: string): Promise<void> {
    await this.driver.actions().keyDown(held).sendKeys(key).keyUp(held).perform()
  }

  /** Puts words in the place of what the focused field says. */
  async retype(messages: string): Promise<void> {
    await this.chord(Key.CONTROL, 'a')
    await this.keys(messages)
  }

  /**
   * The bytes of a file that a press saves, once they are all there; the file is removed.
   * @param size of the file, bytes; where the page makes it itself, that of the blob is known
   */
  async download(name: string, press: () => Promise<void>, size?: number): Promise<Buffer> {
    const path = join(this.browser.downloads, name)
    await this.run(() => {
      const create = URL.createObjectURL.bind(URL)
      URL.createObjectURL = (blob: Blob) => {
        window.savedBytes = blob.size
        return create(blob)
      }
    })
    await press()
    // WebKit creates the file empty, under its own name, and fills it piece by piece.
    await this.until(`all of ${name}`, async () => {
      const expected = size ?? (await this.run(() => window.savedBytes ?? null))
      return statSync(path, { throwIfNoEntry: false })?.size === expected
    })
    const bytes = readFileSync(path)
    rmSync(path)
    return bytes
  }

  /** Goes on in the window that a press opens, and gives the handle of the one before. */
  async enterNewWindow(press: () => Promise<void>): Promise<string> {
    const before = await this.driver.getAllWindowHandles()
    const current = await this.driver.getWindowHandle()
    await press()
    const opened = async () => (await this.driver.getAllWindowHandles()).find((handle) => !before.includes(handle))
    await this.until('another window', async () => (await opened()) !== undefined)
    await this.driver.switchTo().window((await opened()) ?? current)
    return current
  }

  /** Goes on in a frame of this page. */
  async enterFrame(frame: WebElement): Promise<void> {
    await this.driver.switchTo().frame(frame)
    this.#frame = frame
  }

  /** Goes back to the page around a frame. */
  async leaveFrame(): Promise<void> {
    await this.driver.switchTo().defaultContent()
    this.#frame = undefined
  }

  /** Holds every page since the last call to: no error, no rejection, no refusal by the policy, no word on the console, no request that failed. */
  async expectNoComplaints(): Promise<void> {
    await this.run(() => Promise.all(window.complaining ?? []).then(() => 0))
    const complaints = this.server.takeComplaints()
    if (complaints.length > 0)
      expect.fail(['expected WebKit to complain of nothing', ...new Set(complaints)].join('\n  '))
  }

  async end(): Promise<void> {
    await this.browser.end()
    await this.server.stop()
  }

  /**
   * The middle of an element, once it is on the screen, or a point of the page or frame; in the window's pixels. WebKitWebDriver finds no middle of SVG's
   * elements, and takes points from the window's corner, also in a frame.
   */
  async #place(target: WebElement | string | Point): Promise<Point> {
    const point = typeof target === 'object' && 'x' in target ? target : await this.#middle(target)
    const frame = this.#frame
    if (frame === undefined) return { x: Math.round(point.x), y: Math.round(point.y) }
    await this.driver.switchTo().parentFrame()
    const corner = await this.run((one: HTMLElement) => {
      const { left, top } = one.getBoundingClientRect()
      return { x: left + one.clientLeft, y: top + one.clientTop }
    }, inPage(frame))
    await this.driver.switchTo().frame(frame)
    return { x: Math.round(corner.x + point.x), y: Math.round(corner.y + point.y) }
  }

  async #middle(target: WebElement | string): Promise<Point> {
    const element = typeof target === 'string' ? await this.find(target) : target
    return this.run(async (one: HTMLElement) => {
      one.scrollIntoView({ block: 'nearest' })
      // What is still on its way to its place would be missed: two frames in a row have to show it in one.
      for (let before = one.getBoundingClientRect(); ;) {
        await new Promise(requestAnimationFrame)
        const { left, top, width, height } = one.getBoundingClientRect()
        if (left === before.left && top === before.top) return { x: left + width / 2, y: top + height / 2 }
        before = one.getBoundingClientRect()
      }
    }, inPage(element))
  }
}

/** What a script in the page is given in an element's place: the element itself. */
function inPage(element: WebElement): HTMLElement {
  return element as unknown as HTMLElement
}

/** Tests with one reader for all of a file, in English and with a light device, whose pages are held to complain of nothing after each. */
export const it = test
  // Vitest reads from the braces which other fixtures this one needs: none.
  // eslint-disable-next-line no-empty-pattern
  .extend('reader', { scope: 'file' }, async ({}, { onCleanup }) => {
    const reader = await startReader()
    onCleanup(() => reader.end())
    await reader.resize(1440, 900)
    return reader
  })
  .extend('quiet', { auto: true }, ({ reader }, { onCleanup }) => {
    onCleanup(() => reader.expectNoComplaints())
  })
