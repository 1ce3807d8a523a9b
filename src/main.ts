/**
 * The page's entry: asks for the data, the reader's words and the rest of the script at once, then mounts the page. It is small, so that it runs while
 * the rest is on its way. The one import with side effects.
 */
import { dataHosts, parents } from 'virtual:atlas-site'
import { loadFolding } from './model/filter/search.ts'
import { bestLanguage } from './model/dataset/text.ts'
import type { Language } from './model/dataset/types.ts'
import { DEFAULT_DATA, loadAtlas } from './platform/load-atlas.ts'
import { loadingMessages } from './i18n/loading.ts'
import { messagesOf } from './i18n/part-messages.ts'
import { INTERFACE_LANGUAGES, loadMessages } from './i18n/messages.ts'

const target = document.getElementById('app')
/** In somebody else's page: nothing more is fetched until it is seen. */
const host =
  window.parent === window ? undefined : import('./platform/host-link.svelte.ts').then((m) => m.hostLink(parents))
if (target) begin(target)

function begin(target: HTMLElement): void {
  void start(target).catch(() => showLastWords(target))
}

/** Shows the atlas, or what kept it from being shown with a way to try again. */
async function start(target: HTMLElement): Promise<void> {
  const link = await host
  await link?.seen
  const parameters = new URLSearchParams(location.search)
  const data = parameters.get('data')?.trim() ?? ''
  const asked = parameters.get('lang')
  const tags = [...(asked === null ? [] : [asked]), ...navigator.languages]
  const language = bestLanguage(tags, INTERFACE_LANGUAGES)
  // The picture that is there until the app is says as much of a page, but nothing of a stage.
  const hasPicture = target.querySelector('.first-picture') !== null
  if (!hasPicture || (parameters.get('view') ?? 'embed') !== 'embed') showLoading(target, language)
  const [loaded, { mountApp, mountFailure }] = await Promise.all([
    loadAtlas(data === '' ? DEFAULT_DATA : data, dataHosts),
    import('./mount-app.ts'),
    loadMessages(language),
    parameters.get('q') ? loadFolding() : undefined,
  ])
  if ('problem' in loaded) await mountFailure(target, loaded.problem, language, () => begin(target))
  else {
    // The atlas may not have the language that was guessed.
    await loadMessages(bestLanguage(tags, loaded.atlas.languages))
    mountApp(target, {
      atlas: loaded.atlas,
      query: location.search,
      readerLanguages: navigator.languages,
      host: link,
    })
  }
}

/** Says that the page is on its way. */
function showLoading(target: HTMLElement, language: Language): void {
  const main = document.createElement('main')
  const status = document.createElement('p')
  main.className = 'loading'
  main.lang = language
  status.setAttribute('role', 'status')
  status.textContent = messagesOf(loadingMessages, language)
  main.append(status)
  target.replaceChildren(main)
}

/** Where even the page's own files can't be had: what is left to say, and a way to try again. */
function showLastWords(target: HTMLElement): void {
  const reload = document.createElement('button')
  reload.textContent = 'Lab Atlas could not be loaded. Try again'
  reload.addEventListener('click', () => location.reload())
  target.replaceChildren(reload)
  document.documentElement.dataset['ready'] = ''
}
