import { screen, waitFor, within } from '@testing-library/svelte'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import Tools from '../../../src/components/header/Tools.svelte'
import { show } from '../show.ts'

const button = (name: string) => screen.getByRole('button', { name })

/** jsdom has no modal dialogs. */
beforeEach(() => {
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true
  }
})
/** Nor can it close them. */
afterEach(() => {
  for (const dialog of document.querySelectorAll('dialog')) dialog.dispatchEvent(new Event('close'))
})

describe('the tools', () => {
  it('show a part and put it away, and keep the last one', async () => {
    const { atlas, user } = show(Tools)
    await user.click(button('List'))
    expect(atlas.parts).toEqual(['filters', 'timeline', 'map', 'list', 'details'])
    expect(button('List')).toHaveAttribute('aria-pressed', 'true')
    for (const name of ['Map', 'Timeline']) await user.click(button(name))
    expect(atlas.parts).toEqual(['filters', 'list', 'details'])
    expect(button('List')).toHaveAttribute('aria-disabled', 'true')
    await user.click(button('List'))
    expect(atlas.parts).toEqual(['filters', 'list', 'details'])
    for (const name of ['Map', 'Timeline', 'List']) await user.click(button(name))
    expect(atlas.view.show, 'as at first sight: nothing to write').toBeUndefined()
  })

  it('take back a step and bring it again', async () => {
    const { atlas, user } = show(Tools)
    expect(button('Undo')).toHaveAttribute('aria-disabled', 'true')
    atlas.change({ partners: ['tencent'] }, 'filters')
    await user.click(button('Undo'))
    expect(atlas.view.partners).toEqual([])
    await user.click(button('Redo'))
    expect(atlas.view.partners).toEqual(['tencent'])
    expect(button('Redo')).toHaveAttribute('aria-disabled', 'true')
  })

  it('list the steps in words, and go to any of them', async () => {
    const { atlas, user } = show(Tools, '?lang=en')
    atlas.change({ partners: ['alibaba-group', 'tencent'], match: 'all' }, 'filters')
    atlas.change({ from: '2018-05-01', to: '2018-06-30' }, 'timeline')
    atlas.change({ event: 'hkai-lab' }, 'map')
    await user.click(button('Record'))
    const steps = within(await screen.findByRole('region', { name: 'Steps' }))
    expect(steps.getAllByRole('listitem').map((item) => item.textContent.trim())).toEqual([
      'As it was opened',
      'Partners: Alibaba Group, Tencent · Match: all partners',
      'Time: 1 May to 30 June 2018',
      'Event: Hong Kong AI Laboratory',
    ])
    await user.click(steps.getByRole('button', { name: /^Time/ }))
    expect(atlas.view.event).toBeUndefined()
    expect(steps.getByRole('button', { name: /^Time/ })).toHaveAttribute('aria-current', 'step')
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('region', { name: 'Steps' })).toBeNull()
    expect(button('Record')).toHaveFocus()
  })

  it('share with one button, whose dialog copies the link at the next press and cites the view', async () => {
    const { user } = show(Tools, '?partners=tencent')
    expect(screen.queryByRole('button', { name: /^(Copy link|Cite)$/ })).toBeNull()
    const write = vi.spyOn(navigator.clipboard, 'writeText')
    await user.click(button('Share…'))
    const dialog = within(await screen.findByRole('dialog', { name: 'Share' }))
    await waitFor(() => expect(dialog.getByRole('button', { name: 'Copy link' })).toHaveFocus())
    await user.keyboard('{Enter}')
    expect(await dialog.findByText('Copied.')).toBeInTheDocument()
    expect(new URL(write.mock.calls[0]![0]).search).toBe('?lang=en&partners=tencent&show=filters,map,timeline,details')
    await user.click(dialog.getByRole('button', { name: 'Cite' }))
    expect(await screen.findByRole('dialog', { name: 'Cite' })).toBeInTheDocument()
  })

  it('select the link to be copied by hand where the browser copies nothing', async () => {
    const { user } = show(Tools, '?event=hkai-lab')
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('not here'))
    await user.click(button('Share…'))
    await user.click(await screen.findByRole('button', { name: 'Copy link' }))
    const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Link' })
    expect(field).toHaveFocus()
    expect(field.value).toContain('event=hkai-lab')
    expect(field.selectionEnd).toBe(field.value.length)
    field.closest('dialog')?.dispatchEvent(new Event('close'))
    expect(button('Share…')).toHaveFocus()
  })
})
