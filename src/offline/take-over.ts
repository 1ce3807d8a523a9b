/** What the page tells the service worker when the reader wants the newer version. */
export const TAKE_OVER = 'take-over'
