/** Missing in the types of selenium-webdriver as of 4.35: the wheel, which the client has had since 4.2. */
import type { WebElement } from 'selenium-webdriver'

declare module 'selenium-webdriver/lib/input' {
  interface Actions {
    /** Turns the wheel over the middle of an element, CSS pixels. */
    scroll(x: number, y: number, deltaX: number, deltaY: number, origin: WebElement): Actions
  }
}
