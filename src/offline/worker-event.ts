/** TypeScript has these events with the types of a worker only, which a page's contradict. */
export interface WorkerEvent extends MessageEvent {
  request: Request
  respondWith(response: Promise<Response>): void
  waitUntil(promise: Promise<unknown>): void
}

declare global {
  const clients: { claim(): Promise<void> }
  function skipWaiting(): Promise<void>
}
