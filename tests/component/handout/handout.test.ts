import '../../support/all-words.ts'
import { render, screen, waitFor } from '@testing-library/svelte'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import Handout from '../../../src/components/handout/Handout.svelte'
import HandoutActions from '../../../src/components/handout/HandoutActions.svelte'
import { AtlasState } from '../../../src/state/atlas-state.svelte.ts'
import { realAtlas } from '../../support/real-atlas.ts'
import InAtlas from '../InAtlas.svelte'

const story = realAtlas.stories[0]!
const presenting = () =>
  new AtlasState({ atlas: realAtlas, query: '?view=present&step=3', readerLanguages: ['zh-Hant'] })
const sheets = () => [...document.querySelectorAll('body > .handout > .sheet')]

/** Missing in this environment: land is fetched, and the fetch fails. */
function withoutLand(): void {
  vi.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError('offline'))
}

describe('printing while presenting', () => {
  it('prints the handout, and leaves the page as it was', () => {
    withoutLand()
    render(InAtlas, { atlas: presenting(), part: Handout })
    expect(sheets()).toHaveLength(0)
    window.dispatchEvent(new Event('beforeprint'))
    expect(sheets()).toHaveLength(story.steps.length + 2)
    expect(document.documentElement).toHaveAttribute('data-handout')
    for (const [i, step] of story.steps.entries()) {
      expect(sheets()[i + 1]).toHaveTextContent(step.text['zh-Hant']!.replaceAll(/\s+/g, ' '))
      expect(sheets()[i + 1]).not.toHaveTextContent(step.notes['zh-Hant']!)
      expect(sheets()[i + 1]?.querySelector('svg')).toBeInTheDocument()
    }
    window.dispatchEvent(new Event('afterprint'))
    expect(sheets()).toHaveLength(0)
    expect(document.documentElement).not.toHaveAttribute('data-handout')
  })

  it('sets no style and no markup that a policy would refuse', () => {
    withoutLand()
    render(InAtlas, { atlas: presenting(), part: Handout })
    window.dispatchEvent(new Event('beforeprint'))
    expect(document.querySelectorAll('.handout [style], .handout style, .handout script')).toHaveLength(0)
    window.dispatchEvent(new Event('afterprint'))
  })
})

describe('what can be taken from a presentation', () => {
  it('is one handout, with notes if requested, however many listeners there are', async () => {
    withoutLand()
    const atlas = presenting()
    render(InAtlas, { atlas, part: Handout })
    render(InAtlas, { atlas, part: HandoutActions })
    const printed: string[] = []
    vi.spyOn(window, 'print').mockImplementation(() => {
      window.dispatchEvent(new Event('beforeprint'))
      printed.push(...sheets().map((sheet) => sheet.textContent))
      window.dispatchEvent(new Event('afterprint'))
    })
    await userEvent.click(screen.getByRole('checkbox', { name: '附備註' }))
    await userEvent.click(screen.getByRole('button', { name: '列印或存為 PDF' }))
    await waitFor(() => expect(printed).toHaveLength(story.steps.length + 2))
    expect(printed[1]).toContain(story.steps[0]!.notes['zh-Hant'])
    expect(sheets()).toHaveLength(0)
  })

  it('says when the slides could not be made', async () => {
    withoutLand()
    vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null)
    render(InAtlas, { atlas: presenting(), part: HandoutActions })
    await userEvent.click(screen.getByRole('button', { name: '投影片（.pptx）' }))
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('未能製作投影片，請再試一次。'))
  })
})
