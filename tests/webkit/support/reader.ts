/** A reader in WebKit: opens the atlas, uses pointer, wheel and keys by WebDriver's actions, and reads the screen. */
import { readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { By, Key, Origin, type WebElement } from 'selenium-webdriver'
import { expect, inject, test } from 'vitest'
import { type Browser, SCREEN, startBrowser } from './browser.ts'
import { watch, type WatchedServer } from './watched-server.ts'

export interface ReaderOptions {
  /** A POSIX locale: `zh_HK` reads in `zh-HK`. Default: `en_US`. */
  locale?: string
  /** The device's colour scheme. Default: `light`. */
  colorScheme?: 'light' | 'dark'
}

/** CSS pixels, from the top left of the viewport. */
export interface Point {
  x: number
  y: number
}

/** A box as returned by `getBoundingClientRect`. */
export interface Box extends Point {
  width: number
  height: number
}

declare global {
  interface Window {
    /** Pending error reports to the server. */
    complaining?: Promise<unknown>[]
    /** The size of the last file created by the page, bytes. */
    savedBytes?: number
  }
}

/** Timeout for loading a page on a busy machine, ms. Less than a test's timeout. */
const WAIT_MS = 30_000
/** Step length that makes the pointer's path a drag rather than a jump. */
const DRAG_STEPS = 4

/** Creates a reader with no page open. Call `end` afterwards. */
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
  /** WebKitWebDriver takes a wheel turn as a position, and sends the page the difference from the last. */
  #wheel = { x: 0, y: 0 }
  #frame: WebElement | undefined

  constructor(browser: Browser, server: WatchedServer) {
    this.browser = browser
    this.server = server
  }

  get driver() {
    return this.browser.driver
  }

  /**
   * Opens the atlas at `path` (`?event=hkai-lab`), or a page at an absolute address, and waits until the atlas is
   * ready.
   */
  async open(path = ''): Promise<void> {
    await this.goTo(path)
    await this.untilReady()
  }

  /** As `open`, for any page: waits for its load only. */
  async goTo(path: string): Promise<void> {
    await this.driver.get(new URL(path, this.server.url).href)
  }

  async untilReady(): Promise<void> {
    await this.until('the atlas to be ready', () => this.run(() => 'ready' in document.documentElement.dataset))
  }

  /**
   * Sets the viewport, CSS pixels: the window is larger by its toolbar. The toolbar is placed under the screen's
   * pointer, which gives the window the focus.
   */
  async resize(width: number, height: number): Promise<void> {
    const window = this.driver.manage().window()
    const toolbar = await this.run(() => outerHeight - innerHeight)
    const [x, y] = [Math.round((SCREEN - width) / 2), Math.round((SCREEN - toolbar) / 2)]
    await window.setRect({ x, y, width, height: height + toolbar })
    await this.until(`a page of ${width} × ${height} px`, () =>
      this.run((w: number, h: number) => innerWidth === w && innerHeight === h, width, height),
    )
  }

  /** Runs a function in the page; it may return a promise. It can't access variables of its surroundings. */
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

  /** Waits for a condition. @throws with its description, after half a minute */
  async until(what: string, condition: () => Promise<boolean>): Promise<void> {
    await expect.poll(condition, { message: what, timeout: WAIT_MS, interval: 30 }).toBe(true)
  }

  /** Returns the first element that matches a CSS selector, once it exists. */
  async find(selector: string): Promise<WebElement> {
    await this.until(selector, async () => (await this.driver.findElements(By.css(selector))).length > 0)
    return this.driver.findElement(By.css(selector))
  }

  /** Returns the first visible button, link or tab with a name: its label or its text. */
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

  /** Returns an element's trimmed text; if the selector matches several, their texts in order. */
  async text(selector: string): Promise<string> {
    return this.run(
      (css: string) =>
        [...document.querySelectorAll<HTMLElement>(css)].map(({ innerText }) => innerText.trim()).join('\n'),
      selector,
    )
  }

  /** Returns an attribute of each element that matches and has it. */
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

  /** Returns the address's parameters. */
  async query(): Promise<Record<string, string>> {
    return Object.fromEntries(new URL(await this.driver.getCurrentUrl()).searchParams)
  }

  /** Clicks the middle of an element, or a point, with the primary button. */
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

  /** Drags by that many pixels, in steps. */
  async drag(target: WebElement | string | Point, by: Partial<Point>): Promise<void> {
    const step = { x: Math.round((by.x ?? 0) / DRAG_STEPS), y: Math.round((by.y ?? 0) / DRAG_STEPS) }
    const actions = this.driver
      .actions()
      .move(await this.#place(target))
      .press()
    for (let i = 0; i < DRAG_STEPS; i++) actions.move({ ...step, origin: Origin.POINTER, duration: 16 })
    await actions.release().perform()
  }

  /**
   * Turns the wheel over an element, CSS pixels, down and right positive. The driver sends no modifier keys with it.
   */
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

  /** Replaces the text of the focused field. */
  async retype(messages: string): Promise<void> {
    await this.chord(Key.CONTROL, 'a')
    await this.keys(messages)
  }

  /**
   * Returns the bytes of a file saved by a click, once complete; removes the file.
   * @param size of the file, bytes; if the page creates it itself, the blob's size is known
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
    // WebKit creates the file empty, under its final name, and fills it piece by piece.
    await this.until(`all of ${name}`, async () => {
      const expected = size ?? (await this.run(() => window.savedBytes ?? null))
      return statSync(path, { throwIfNoEntry: false })?.size === expected
    })
    const bytes = readFileSync(path)
    rmSync(path)
    return bytes
  }

  /** Switches to the window that a click opens, and returns the previous one's handle. */
  async enterNewWindow(press: () => Promise<void>): Promise<string> {
    const before = await this.driver.getAllWindowHandles()
    const current = await this.driver.getWindowHandle()
    await press()
    const opened = async () => (await this.driver.getAllWindowHandles()).find((handle) => !before.includes(handle))
    await this.until('another window', async () => (await opened()) !== undefined)
    await this.driver.switchTo().window((await opened()) ?? current)
    return current
  }

  /** Switches to a frame of this page. */
  async enterFrame(frame: WebElement): Promise<void> {
    await this.driver.switchTo().frame(frame)
    this.#frame = frame
  }

  /** Switches back to the page around a frame. */
  async leaveFrame(): Promise<void> {
    await this.driver.switchTo().defaultContent()
    this.#frame = undefined
  }

  /**
   * Checks every page since the last call: no error, no rejection, no policy violation, no console output, no failed
   * request.
   */
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
   * Returns the middle of an element, once it is on the screen, or a point of the page or frame, in the window's
   * pixels. WebKitWebDriver can't find the middle of SVG elements, and counts points from the window's corner, also in
   * a frame.
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
      // A click on a moving element would miss it: its position has to be the same in two consecutive frames.
      for (let before = one.getBoundingClientRect(); ;) {
        await new Promise(requestAnimationFrame)
        const { left, top, width, height } = one.getBoundingClientRect()
        if (left === before.left && top === before.top) return { x: left + width / 2, y: top + height / 2 }
        before = one.getBoundingClientRect()
      }
    }, inPage(element))
  }
}

/** Casts an element handle to the element that a script in the page receives instead. */
function inPage(element: WebElement): HTMLElement {
  return element as unknown as HTMLElement
}

/**
 * Tests that share one reader per file, in English and with a light device; pages are checked for complaints after
 * each.
 */
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
