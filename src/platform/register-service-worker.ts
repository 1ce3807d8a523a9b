/** The border to the service worker (offline/service-worker.ts), which keeps the page for when there is no network. Fetched once the page is ready. */
import { SKIP_WAITING } from '../offline/skip-waiting.ts'
import type { AtlasState } from '../state/atlas-state.svelte.ts'
import { trustedScript } from './trusted-script.ts'
import { untilIdle } from './until-idle.ts'

/** Neither is everywhere: the first wants a secure context, the second is Chromium's. */
interface OfflineNavigator {
  serviceWorker?: ServiceWorkerContainer
  connection?: { saveData: boolean }
}

/**
 * Has the page kept, and tells the reader of a newer version once that is kept too; never loads it unasked. Does nothing where pages can't be kept: without
 * a secure context, from a file, where storage is blocked, for a reader who saves data; nor for a release, whose page is of the build that stands above it.
 */
export async function registerServiceWorker(atlas: AtlasState): Promise<void> {
  if (!location.protocol.startsWith('http') || document.documentElement.dataset['release'] !== undefined) return
  await untilIdle()
  const { serviceWorker: container, connection } = navigator as OfflineNavigator
  if (!container || connection?.saveData === true) return
  const registration = await container.register(trustedScript('./service-worker.js'))

  const reload = () => {
    const { waiting } = registration
    // Where another window has let it take over, it is there already.
    if (waiting) {
      container.addEventListener('controllerchange', () => location.reload(), { once: true })
      waiting.postMessage(SKIP_WAITING)
    } else location.reload()
  }
  const follow = (worker: ServiceWorker | null) => {
    const tell = () => {
      // The first of all is nothing newer.
      if (worker?.state === 'installed' && container.controller) atlas.notices.applyUpdate = reload
    }
    tell()
    worker?.addEventListener('statechange', tell)
  }
  follow(registration.waiting)
  follow(registration.installing)
  registration.addEventListener('updatefound', () => follow(registration.installing))
}
