/**
 * Entry point of the page: requests the data, the messages in the reader's language and the rest of the script in
 * parallel, then mounts the page. Kept small, so that it runs while the rest is loading. The only import with side
 * effects.
 */
import { dataHosts, parents } from 'virtual:atlas-site'
import { loadRegions, needsRegions } from './model/grouping/regions.ts'
import { loadFolding } from './model/filter/search.ts'
import { bestLanguage } from './model/dataset/text.ts'
import type { Language } from './model/dataset/types.ts'
import { DEFAULT_DATA, loadAtlas } from './platform/load-atlas.ts'
import { loadingMessages } from './i18n/loading.ts'
import { messagesOf } from './i18n/part-messages.ts'
import { INTERFACE_LANGUAGES, loadMessages } from './i18n/messages.ts'

const target = document.getElementById('app')
/** When embedded in a frame: nothing more is fetched until the frame is seen. */
const host =
  window.parent === window ? undefined : import('./platform/host-link.svelte.ts').then((m) => m.hostLink(parents))
if (target) begin(target)

function begin(target: HTMLElement): void {
  void start(target).catch(() => showLastWords(target))
}

/** Shows the atlas or, if it can't be loaded, the problem with a retry button. */
async function start(target: HTMLElement): Promise<void> {
  const link = await host
  await link?.seen
  const parameters = new URLSearchParams(location.search)
  const data = parameters.get('data')?.trim() ?? ''
  const asked = parameters.get('lang')
  const tags = [...(asked === null ? [] : [asked]), ...navigator.languages]
  const language = bestLanguage(tags, INTERFACE_LANGUAGES)
  // In an embed, the prerendered picture serves as the loading message; on a stage it doesn't.
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
    // The atlas may lack the guessed language.
    await loadMessages(bestLanguage(tags, loaded.atlas.languages))
    // Without regions, colours and lanes are those of the busiest cities.
    if (needsRegions(loaded.atlas, parameters.get('lanes'))) await loadRegions().catch(() => undefined)
    mountApp(target, {
      atlas: loaded.atlas,
      dangling: loaded.dangling,
      table: loaded.table,
      query: location.search,
      readerLanguages: navigator.languages,
      host: link,
    })
  }
}

/** Shows a loading message. */
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

/** Shows a plain retry button when even the page's own files can't be loaded. */
function showLastWords(target: HTMLElement): void {
  const reload = document.createElement('button')
  reload.textContent = 'Lab Atlas could not be loaded. Try again'
  reload.addEventListener('click', () => location.reload())
  target.replaceChildren(reload)
  document.documentElement.dataset['ready'] = ''
  // The module with the mark's name may be what is missing.
  performance.mark('atlas:ready')
}
