/** Mounts the page, or the loading error: everything that the entry point doesn't need for requesting the data. */
import { mount, unmount, type ComponentProps } from 'svelte'
import './app.css'
import App from './App.svelte'
import type { Language } from './model/dataset/types.ts'
import type { LoadProblem } from './model/dataset/load-problem.ts'
import { signalReady } from './platform/announce-ready.ts'
import { nextPaint } from './state/measure-update.ts'

/** Mounts the atlas in `target`. */
export function mountApp(target: HTMLElement, props: ComponentProps<typeof App>): void {
  target.replaceChildren()
  mount(App, { target, props })
}

/** Shows the problem with a retry button; resolves after it is painted. */
export async function mountFailure(
  target: HTMLElement,
  problem: LoadProblem,
  language: Language,
  retry: () => void,
): Promise<void> {
  const { default: LoadFailure } = await import('./components/notice/LoadFailure.svelte')
  document.documentElement.lang = language
  target.replaceChildren()
  const failure = mount(LoadFailure, {
    target,
    props: {
      problem,
      language,
      retry: () => {
        delete document.documentElement.dataset['ready']
        void unmount(failure).then(retry)
      },
    },
  })
  await nextPaint()
  signalReady()
}
