/** TypeScript declares these events only in its worker types, which conflict with those of a page. */
export interface WorkerEvent extends MessageEvent {
  request: Request
  respondWith(response: Promise<Response>): void
  waitUntil(promise: Promise<unknown>): void
}

declare global {
  const clients: { claim(): Promise<void> }
  function skipWaiting(): Promise<void>
}
