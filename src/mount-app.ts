/** Mounts the page, or what kept the atlas from being shown: all that the entry doesn't need in order to ask for the data. */
import { mount, unmount, type ComponentProps } from 'svelte'
import './app.css'
import App from './App.svelte'
import type { Language } from './model/dataset/types.ts'
import type { LoadProblem } from './model/dataset/load-problem.ts'
import { nextPaint } from './state/measure-update.ts'

/** Shows the atlas in `target`. */
export function mountApp(target: HTMLElement, props: ComponentProps<typeof App>): void {
  target.replaceChildren()
  mount(App, { target, props })
}

/** Says what went wrong, with a way to try again; resolves once that has painted. */
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
  document.documentElement.dataset['ready'] = ''
}
