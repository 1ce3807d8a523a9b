import { screen, waitFor, within } from '@testing-library/svelte'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { DATA_FORMATS } from '../../../src/model/export/export-file.ts'
import DownloadDialog from '../../../src/components/download/DownloadDialog.svelte'
import type { Atlas } from '../../../src/model/dataset/types.ts'
import { madeUpAtlas } from '../../fixtures/made-up/made-up-atlas.ts'
import { IDS_IN } from '../../support/exported.ts'
import { showWith } from '../show.ts'

const saved: { name: string; blob: Blob }[] = []

/** jsdom has neither modal dialogs nor file downloads. */
beforeEach(() => {
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true
  }
  saved.length = 0
  const blobs = new Map<string, Blob>()
  vi.stubGlobal(
    'URL',
    Object.assign(URL, {
      createObjectURL: (blob: Blob) => {
        blobs.set(`blob:${blobs.size}`, blob)
        return `blob:${blobs.size - 1}`
      },
      revokeObjectURL: () => undefined,
    }),
  )
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push({ name: this.download, blob: blobs.get(this.href)! })
  })
})
afterEach(() => vi.unstubAllGlobals())

const open = (query: string, data?: Atlas) =>
  showWith(DownloadDialog, (atlas) => ({ atlas, onclose: vi.fn() }), query, data)

/** Holds the turns of the event loop between slices of work until `letGo`. */
function holdTurns(): { letGo: () => void } {
  const held: (() => void)[] = []
  let isHeld = true
  class Channel {
    readonly port1 = { onmessage: () => undefined, close: () => undefined }
    readonly port2 = {
      postMessage: () => {
        if (isHeld) held.push(() => this.port1.onmessage())
        else queueMicrotask(() => this.port1.onmessage())
      },
    }
  }
  vi.stubGlobal('MessageChannel', Channel)
  return {
    letGo() {
      isHeld = false
      for (const turn of held.splice(0)) turn()
    },
  }
}

/** More events than are written in one slice. */
const MANY = madeUpAtlas({ events: 2000, claims: false })

describe('the dialog that lets take away', () => {
  it('says how many events a file holds, and each file holds them', async () => {
    const { user, atlas } = open('?lang=en&cities=hong-kong')
    const shown = atlas.shown.filter(({ isMilestone }) => !isMilestone).length
    expect(screen.getByText(/exactly what is shown/)).toHaveTextContent(`${shown} of 5 announcements`)
    for (const format of DATA_FORMATS) {
      await user.click(document.querySelector(`[data-format="${format}"]`)!)
      await waitFor(() => expect(saved).toHaveLength(1))
      const [{ name, blob }] = saved.splice(0) as [(typeof saved)[0]]
      expect(screen.getByRole('status')).toHaveTextContent(`${name} is on its way: ${atlas.shown.length} event`)
      // A blob's own text() drops the byte order mark.
      const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await blob.arrayBuffer())
      expect(IDS_IN[format](text).toSorted()).toEqual(atlas.shown.map(({ id }) => id).toSorted())
    }
  })

  it('says in words what each file is good for', () => {
    open('?lang=zh-Hant')
    for (const name of ['圖片', '資料'])
      for (const button of within(screen.getByRole('list', { name })).getAllByRole('button'))
        expect(button).toHaveAccessibleDescription()
    expect(screen.getByRole('button', { name: 'PNG 地圖和時間軸' })).toBeVisible()
    expect(screen.getByRole('dialog', { name: '下載' })).toBeVisible()
  })

  it('has nothing to offer where nothing is shown', () => {
    open('?lang=en&q=nosuchthing')
    expect(screen.getByText(/nothing to download/)).toBeVisible()
    expect(screen.queryByRole('list')).toBeNull()
  })

  it('says so where a file can’t be made', async () => {
    vi.stubGlobal('Blob', () => {
      throw new Error('no')
    })
    const { user } = open('?lang=en')
    await user.click(screen.getByRole('button', { name: 'CSV' }))
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent(/could not be made/))
  })
})

describe('a file that takes long', () => {
  const pressed = () => document.querySelector<HTMLElement>('[data-format="geojson"]')!
  const progress = () => screen.queryByRole('progressbar', { name: 'GeoJSON' })

  it('shows how far it is, and comes whole', async () => {
    const { letGo } = holdTurns()
    const { user, atlas } = open('?lang=en', MANY)
    await user.click(pressed())
    expect(await screen.findByText(/^Writing GeoJSON: [\d,]+ of 2,000 events$/)).toBeVisible()
    expect(Number(progress()?.getAttribute('aria-valuenow'))).toBeLessThan(100)
    expect(saved).toEqual([])
    letGo()
    await waitFor(() => expect(saved).toHaveLength(1))
    const text = new TextDecoder().decode(await saved[0]!.blob.arrayBuffer())
    expect(IDS_IN.geojson(text)).toEqual(atlas.shown.map(({ id }) => id))
    await waitFor(() => expect(progress()).toBeNull())
    expect(screen.getByRole('status')).toHaveTextContent('2000 events')
  })

  it.each([
    ['en', 'Cancel', 'Cancelled: no file was made.'],
    ['zh-Hans', '取消', '已取消，没有生成文件。'],
    ['zh-Hant', '取消', '已取消，沒有製作檔案。'],
  ])('is cancelled by its button, which gives the focus back, in %s', async (lang, name, words) => {
    const { letGo } = holdTurns()
    const { user } = open(`?lang=${lang}`, MANY)
    await user.click(pressed())
    await user.click(await screen.findByRole('button', { name }))
    expect(screen.getByRole('status')).toHaveTextContent(words)
    expect(pressed()).toHaveFocus()
    expect(progress()).toBeNull()
    letGo()
    await user.click(document.querySelector('[data-format="csv"]')!)
    await waitFor(() => expect(saved.map((file) => file.name)).toEqual([expect.stringMatching(/\.csv$/)]))
  })

  it('is cancelled by Escape, which closes the dialog only after', async () => {
    const { letGo } = holdTurns()
    const { user } = open('?lang=en', MANY)
    const escape = () => {
      // As browsers do; jsdom has no keys for dialogs.
      const cancel = new Event('cancel', { cancelable: true })
      return screen.getByRole('dialog').dispatchEvent(cancel)
    }
    await user.click(pressed())
    expect(escape(), 'whether it closes').toBe(false)
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('Cancelled: no file was made.'))
    letGo()
    expect(escape(), 'whether it closes').toBe(true)
    expect(saved).toEqual([])
  })
})
