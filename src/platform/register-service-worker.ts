/**
 * Registers the service worker (offline/service-worker.ts), which caches the page for offline use. Fetched once the
 * page is ready.
 */
import { SKIP_WAITING } from '../offline/skip-waiting.ts'
import type { AtlasState } from '../state/atlas-state.svelte.ts'
import { trustedScript } from './trusted-script.ts'
import { untilIdle } from './until-idle.ts'

/** Both are optional: `serviceWorker` requires a secure context, and only Chromium has `connection`. */
interface OfflineNavigator {
  serviceWorker?: ServiceWorkerContainer
  connection?: { saveData: boolean }
}

/**
 * Registers the service worker and announces a newer version once it is cached; never reloads unasked. No-op without a
 * secure context, from a file, where storage is blocked, with data saving on, and on a release, whose page belongs to
 * the build above it.
 */
export async function registerServiceWorker(atlas: AtlasState): Promise<void> {
  if (!location.protocol.startsWith('http') || document.documentElement.dataset['release'] !== undefined) return
  await untilIdle()
  const { serviceWorker: container, connection } = navigator as OfflineNavigator
  if (!container || connection?.saveData === true) return
  const registration = await container.register(trustedScript('./service-worker.js'))

  const reload = () => {
    const { waiting } = registration
    // If another window has already activated it, a reload is enough.
    if (waiting) {
      container.addEventListener('controllerchange', () => location.reload(), { once: true })
      waiting.postMessage(SKIP_WAITING)
    } else location.reload()
  }
  const follow = (worker: ServiceWorker | null) => {
    const tell = () => {
      // The first installation is not an update.
      if (worker?.state === 'installed' && container.controller) atlas.notices.applyUpdate = reload
    }
    tell()
    worker?.addEventListener('statechange', tell)
  }
  follow(registration.waiting)
  follow(registration.installing)
  registration.addEventListener('updatefound', () => follow(registration.installing))
}
