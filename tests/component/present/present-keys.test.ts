import { screen, within } from '@testing-library/svelte'
import { beforeEach, describe, expect, it } from 'vitest'
import PresentKeys from '../../../src/components/present/PresentKeys.svelte'
import { Presenter } from '../../../src/components/present/presenter.svelte.ts'
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

const presenting = (query: string) =>
  showWith(PresentKeys, (atlas) => ({ presenter: new Presenter(atlas) }), `?lang=en&view=present${query}`)
const key = () => within(screen.getByRole('dialog', { name: 'How to read' }))

describe('the key on a slide', () => {
  it('explains a hollow mark, a gradient, a ring and two joined marks, by its button and by K', async () => {
    const { user } = presenting('&step=2')
    await user.click(screen.getByRole('button', { name: 'How to read' }))
    expect(
      key()
        .getAllByRole('button', { pressed: false })
        .map((row) => row.textContent.trim()),
    ).toEqual([
      'announced',
      'planned',
      'only the month known',
      'planned, day not given',
      'sources disagree on the date: we use the filled one',
      'day not certain',
      'milestone, on the line of its announcement',
      'only the campus known',
      'two at one place',
      'a shape and a colour for each city',
    ])
    await user.keyboard('k')
    expect(screen.queryByRole('dialog')).toBeNull()
    await user.keyboard('K')
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('explains only what the slide shows: no ring where there is no map', async () => {
    const { user } = presenting('&step=11')
    await user.keyboard('k')
    expect(key().queryByText('only the campus known')).toBeNull()
    expect(key().getByText('planned')).toBeVisible()
  })
})
