import { screen, waitFor, within } from '@testing-library/svelte'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { DATA_FORMATS } from '../../../src/model/export/export-file.ts'
import DownloadDialog from '../../../src/components/download/DownloadDialog.svelte'
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

const open = (query: string) => showWith(DownloadDialog, (atlas) => ({ atlas, onclose: vi.fn() }), query)

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
