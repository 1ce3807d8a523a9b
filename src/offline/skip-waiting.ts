/** The page's message to the service worker to activate the newer version. */
export const SKIP_WAITING = 'take-over'
