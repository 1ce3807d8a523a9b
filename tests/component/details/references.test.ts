import { screen, within } from '@testing-library/svelte'
import { describe, expect, it } from 'vitest'
import References from '../../../src/components/details/References.svelte'
import type { Reference } from '../../../src/model/dataset/types.ts'
import { showWith } from '../show.ts'

const REFERENCES: Reference[] = [
  { source: 'alibaba-ntu-release', lines: [9, 11], exact: '人工智能联合研究院' },
  { source: 'ntu-release', lines: [4, 4] },
]

const references = (query = '', mainSource?: string) =>
  showWith(References, () => ({ references: REFERENCES, mainSource }), query)

describe('a claim’s references', () => {
  it('name each source and its lines, and keep the rest until asked', () => {
    references()
    const button = screen.getByRole('button', { expanded: false })
    expect(button).toHaveAccessibleName(/lines\s9–11.*line\s4/)
    expect(screen.queryByRole('list')).toBeNull()
  })

  it('leave out the source that the section names, and name it where another one is named', () => {
    const [, own] = REFERENCES
    const { container } = showWith(References, () => ({ references: [own], mainSource: 'ntu-release' }))
    // A line of text never breaks between them.
    expect(container.querySelector('button')?.textContent).toBe('line\u00a04')
    container.remove()
    references('', 'ntu-release')
    expect(screen.getByRole('button').textContent).toMatch(/lines\s9–11; .+, line\s4$/)
  })

  it('opened show publisher, language, sort of document, lines and the exact words', async () => {
    const { user } = references()
    await user.click(screen.getByRole('button'))
    const [first, second] = within(screen.getByRole('list')).getAllByRole('listitem')
    expect(first).toHaveTextContent(/Alibaba.*Simplified Chinese.*press release.*lines 9–11/)
    expect(second).toHaveTextContent(/English.*press release.*line 4/)
    const exact = within(first!).getByText(/人工智能联合研究院/)
    expect(exact).toHaveAttribute('lang', 'zh-Hans')
    expect(screen.getByRole('button', { expanded: true })).toBeVisible()
  })

  it('close again', async () => {
    const { user } = references()
    await user.click(screen.getByRole('button'))
    await user.click(screen.getByRole('button'))
    expect(screen.queryByRole('list')).toBeNull()
  })

  it('control the list that they open', () => {
    const { container } = references()
    const id = screen.getByRole('button').getAttribute('aria-controls')
    expect(container.querySelector('ul')).toHaveAttribute('id', id)
  })

  it('keep the document’s own words whatever the reader’s language', async () => {
    const { user } = references('?lang=zh-Hant')
    await user.click(screen.getByRole('button'))
    expect(screen.getByText(/「人工智能联合研究院」/)).toHaveAttribute('lang', 'zh-Hans')
    expect(screen.getAllByRole('listitem')[0]).toHaveTextContent(/簡體中文.*新聞稿.*第 9–11 行/)
  })

  it('pass over a source that isn’t there', async () => {
    const lost: Reference[] = [{ source: 'lost', lines: [1, 1] }]
    const { user } = showWith(References, () => ({ references: lost }))
    await user.click(screen.getByRole('button'))
    expect(screen.queryAllByRole('listitem')).toEqual([])
  })
})
