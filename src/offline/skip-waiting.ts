/** What the page tells the service worker when the reader wants the newer version. */
export const SKIP_WAITING = 'take-over'
