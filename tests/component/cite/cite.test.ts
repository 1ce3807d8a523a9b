import { screen, within } from '@testing-library/svelte'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import CiteDialog from '../../../src/components/cite/CiteDialog.svelte'
import type { CiteTarget } from '../../../src/model/export/citation.ts'
import { showWith } from '../show.ts'

/** jsdom has no modal dialogs. */
beforeEach(() => {
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true
  }
  HTMLDialogElement.prototype.close = function () {
    this.open = false
    this.dispatchEvent(new Event('close'))
  }
})
afterEach(() => vi.unstubAllGlobals())

function cite(target: CiteTarget, query = '') {
  const onclose = vi.fn()
  const shown = showWith(CiteDialog, (atlas) => ({ atlas, target, today: '2026-11-22', onclose }), query)
  return { ...shown, onclose, output: screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Citation' }) }
}

describe('the dialog that cites', () => {
  it('offers what is open, in three forms', async () => {
    const { user, output } = cite({ kind: 'event', event: 'hkai-lab' }, '?event=hkai-lab&claim=hkai-lab.date')
    const what = within(screen.getByRole('group', { name: 'What to cite' }))
    expect(what.getAllByRole('radio').map((one) => one.getAttribute('value'))).toEqual([
      'dataset',
      'event',
      'claim',
      'view',
    ])
    expect(what.getByLabelText('This event')).toBeChecked()
    expect(output.value).toMatch(
      /^“Hong Kong AI Laboratory”.*Accessed 22 November 2026\. http\S+\?lang=en&event=hkai-lab$/,
    )
    await user.click(what.getByLabelText('This claim'))
    expect(output.value).toMatch(/Stated otherwise: .*lines 3, 15.*event=hkai-lab&claim=hkai-lab\.date$/)
    await user.click(screen.getByLabelText('BibTeX'))
    expect(output.value).toMatch(/^@misc\{lab-atlas\.hkai-lab\.date,\n {2}title = /)
    await user.click(screen.getByLabelText('CSL-JSON'))
    expect(JSON.parse(output.value)).toHaveLength(3)
    await user.click(what.getByLabelText('The dataset'))
    expect(JSON.parse(output.value)).toMatchObject([
      { type: 'dataset', title: 'Lab Atlas: AI laboratories and partnerships of 2018' },
    ])
  })

  it('cites this view by the address that shows it to everybody', () => {
    const { output } = cite({ kind: 'view' }, '?cities=singapore')
    expect(output.value).toMatch(/\?lang=en&cities=singapore&show=filters,map,timeline,details$/)
  })

  it('copies, and says so', async () => {
    const { user, output } = cite({ kind: 'dataset' })
    await user.click(screen.getByRole('button', { name: 'Copy' }))
    expect(screen.getByRole('status')).toHaveTextContent('Copied.')
    expect(await navigator.clipboard.readText()).toBe(output.value)
  })

  it('selects the words where it may not copy, and says how', async () => {
    const { user, output } = cite({ kind: 'dataset' })
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('no', 'NotAllowedError'))
    await user.click(screen.getByRole('button', { name: 'Copy' }))
    expect(output).toHaveFocus()
    expect([output.selectionStart, output.selectionEnd]).toEqual([0, output.value.length])
    expect(screen.getByRole('status')).toHaveTextContent(/selected: copy it with Ctrl\+C/)
  })

  it('closes', async () => {
    const { user, onclose } = cite({ kind: 'dataset' })
    await user.click(screen.getByRole('button', { name: 'Close' }))
    expect(onclose).toHaveBeenCalledOnce()
  })
})
