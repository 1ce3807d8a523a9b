/** Reads the address, loads the data, mounts the page: the one import with side effects. */
import { mount, unmount } from 'svelte'
import './app.css'
import App from './App.svelte'
import { bestLanguage } from './model/text.ts'
import LoadFailure from './parts/notice/LoadFailure.svelte'
import { DEFAULT_DATA, loadAtlas, type LoadProblem } from './state/load-atlas.ts'
import { nextPaint } from './state/measure-update.ts'
import { INTERFACE_LANGUAGES, wordsIn } from './words/words.ts'

const target = document.getElementById('app')
if (target) void start(target)

/** Shows the atlas, or what kept it from being shown with a way to try again. */
async function start(target: HTMLElement): Promise<void> {
  const parameters = new URLSearchParams(location.search)
  const asked = parameters.get('data')?.trim() ?? ''
  const loaded = await loadAtlas(asked === '' ? DEFAULT_DATA : asked)
  if ('problem' in loaded) await showFailure(target, loaded.problem, parameters.get('lang'))
  else {
    mount(App, {
      target,
      props: { atlas: loaded.atlas, query: location.search, readerLanguages: navigator.languages },
    })
  }
}

async function showFailure(target: HTMLElement, problem: LoadProblem, asked: string | null): Promise<void> {
  const language = bestLanguage([...(asked === null ? [] : [asked]), ...navigator.languages], INTERFACE_LANGUAGES)
  document.documentElement.lang = language
  const failure = mount(LoadFailure, {
    target,
    props: {
      problem,
      words: wordsIn(language),
      retry: () => {
        delete document.documentElement.dataset['ready']
        void unmount(failure).then(() => start(target))
      },
    },
  })
  await nextPaint()
  document.documentElement.dataset['ready'] = ''
}
