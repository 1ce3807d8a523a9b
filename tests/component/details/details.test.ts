import { screen, within } from '@testing-library/svelte'
import { tick } from 'svelte'
import { describe, expect, it } from 'vitest'
import type { Atlas } from '../../../src/model/dataset/types.ts'
import Details from '../../../src/components/details/Details.svelte'
import { realAtlas } from '../../support/real-atlas.ts'
import type { AtlasState } from '../../../src/state/atlas-state.svelte.ts'
import { show } from '../show.ts'

const section = (name: string) => {
  const found = screen.getByText(name, { selector: 'h3' }).closest('section')
  if (!found) throw new Error(`expected a section for ${name}`)
  return within(found)
}
/** An event's evidence follows a frame after its name. */
async function evidenceOf(atlas: AtlasState): Promise<void> {
  await atlas.settled()
  await tick()
}
/** Returns the visible claims by id; searching the whole page for each is slow in jsdom. */
const claimsIn = (container: HTMLElement) => {
  const shown = [...container.querySelectorAll<HTMLElement>('[data-claim]')]
  return (id: string) => {
    const found = shown.find(({ dataset }) => dataset['claim'] === id)
    if (!found) throw new Error(`expected the claim ${id}`)
    return found
  }
}
const claim = (container: HTMLElement, id: string) => claimsIn(container)(id)
/** A query by label would compute the labels of hundreds of elements. */
const closeButton = (container: HTMLElement) => {
  const found = [...container.querySelectorAll('button')].find((one) => one.getAttribute('aria-label') === 'Close')
  if (!found) throw new Error('expected a button to close')
  return found
}

/** The real atlas with one event changed. */
function withLab(change: (lab: Atlas['events'][number]) => Atlas['events'][number]): Atlas {
  return { ...realAtlas, events: realAtlas.events.map((event) => (event.id === 'hkai-lab' ? change(event) : event)) }
}

describe('the details', () => {
  it('with no event open say what the atlas is, how to read its marks, and what it rests on', () => {
    const { container } = show(Details)
    expect(container.querySelector('[data-part="details"]')).not.toHaveAttribute('data-event')
    expect(section('Sources').getAllByRole('listitem')).toHaveLength(realAtlas.sources.length)
    const announcements = realAtlas.events.filter(({ kind }) => kind !== 'milestone').length
    expect(announcements).toBe(5)
    expect(screen.getByText(/^Five announcements, as five documents tell them\. Choose one to read/)).toBeVisible()
    for (const words of ['planned', 'only the month known', 'only the campus known'])
      expect(section('How to read').getByRole('button', { name: words })).toBeVisible()
    // The dots of details and evidence, which are no marks of events.
    for (const words of ['several sources say it', 'one source does', 'they disagree'])
      expect(section('How to read').getByText(words)).toBeVisible()
  })

  it('with no event open say who made the atlas and where to report a mistake, as the site’s settings do', () => {
    show(Details)
    expect(screen.getByText(/^Made by Example Library\./)).toBeVisible()
    expect(screen.getByRole('link', { name: 'Report a mistake' })).toHaveAttribute('href', 'mailto:atlas@example.org')
  })

  it('with no event open name three disagreements under their events, the one about a date first', () => {
    show(Details)
    const disputes = realAtlas.events.flatMap((event) => event.disputes)
    const shown = section('Where they disagree')
    expect(shown.getAllByRole('listitem')).toHaveLength(3)
    expect(shown.getAllByRole('heading', { level: 4 })[0]).toHaveTextContent('Hong Kong AI Laboratory')
    expect(shown.getAllByRole('listitem')[0]).toHaveTextContent('21 or 25 May')
    expect(shown.getByRole('button', { name: `${disputes.length - 3} more in Evidence` })).toBeVisible()
  })

  it('with no event open lead from all claims, a source and the other disagreements to Evidence', async () => {
    const { atlas, user } = show(Details, '?sources=polyu-release&evidence=one')
    await user.click(section('Sources').getByRole('button', { name: 'NTU’s release' }))
    expect(atlas.parts).toContain('evidence')
    expect(atlas.view).toMatchObject({ sources: [], evidence: 'all' })
    await user.click(section('Where they disagree').getByRole('button', { name: /more in Evidence/ }))
    expect(atlas.view.evidence).toBe('disputed')
  })

  it('with no event open light up a mark’s events while it is pointed at, or from a press to the next', async () => {
    const { atlas, user } = show(Details)
    const lit = () => atlas.index.events.filter(({ id }) => atlas.isHovered(id)).map(({ id }) => id)
    const disputed = section('How to read').getByRole('button', { name: /^sources disagree on the date/ })
    await user.hover(disputed)
    expect(lit()).toEqual(['hkai-lab'])
    await user.unhover(disputed)
    expect(lit()).toEqual([])
    await user.click(disputed)
    await user.unhover(disputed)
    disputed.blur()
    await tick()
    expect(lit()).toEqual(['hkai-lab'])
    await user.click(disputed)
    disputed.blur()
    await user.unhover(disputed)
    expect(lit()).toEqual([])
  })

  it('open a disagreement of the list at its place', async () => {
    const { atlas, container, user } = show(Details)
    await user.click(section('Where they disagree').getByRole('button', { name: '21 or 25 May' }))
    await evidenceOf(atlas)
    expect(atlas.view).toMatchObject({ event: 'hkai-lab', claim: 'hkai-lab.date' })
    expect(claim(container, 'hkai-lab.date')).toHaveAttribute('aria-current', 'true')
  })

  it.each(realAtlas.events.map(({ id }) => id))('of %s have every claim with its references', async (id) => {
    const { container } = show(Details, `?event=${id}`)
    for (const button of screen.getAllByRole('button', { expanded: false })) button.click()
    await tick()
    const shownClaim = claimsIn(container)
    const event = realAtlas.events.find((one) => one.id === id)!
    expect(container.querySelector('[data-part="details"]')).toHaveAttribute('data-event', id)
    expect(screen.getByRole('heading', { level: 2, name: event.title['en'] ?? '' })).toBeVisible()
    for (const { id: claimId, references } of event.claims) {
      const shown = shownClaim(claimId)
      for (const { exact } of references)
        if (exact !== undefined) expect(shown).toHaveTextContent(exact.replace(/\s+/g, ' '))
    }
    for (const { alternatives, property } of event.disputes) {
      const shown = shownClaim(`${id}.${property}`)
      for (const { text, references } of alternatives) {
        expect(shown).toHaveTextContent(text['en'] ?? '')
        for (const { exact } of references)
          if (exact !== undefined) expect(shown).toHaveTextContent(exact.replace(/\s+/g, ' '))
      }
    }
  })

  it('name every partner with its part, and every person with theirs', () => {
    show(Details, '?event=hkai-lab')
    for (const name of ['Alibaba Group', 'SenseTime', 'HKSTP', 'Alibaba HK Entrepreneurs Fund'])
      expect(section('Partners').getByRole('button', { name })).toBeVisible()
    for (const name of ['Carrie Lam', 'Joseph Tsai', 'Fanny Law'])
      expect(section('People').getByRole('button', { name })).toBeVisible()
  })

  it('leave only the events of a pressed partner or person, and all again when it is pressed once more', async () => {
    const { atlas, user } = show(Details, '?event=hkai-lab')
    const partner = section('Partners').getByRole('button', { name: 'SenseTime' })
    await user.click(partner)
    expect(atlas.view).toMatchObject({ partners: ['sensetime'], event: 'hkai-lab' })
    expect(partner).toHaveAttribute('aria-pressed', 'true')
    await user.click(partner)
    expect(atlas.view.partners).toEqual([])
    await user.click(section('People').getByRole('button', { name: 'Carrie Lam' }))
    expect(atlas.view.people).toHaveLength(1)
    expect(atlas.shown.map(({ id }) => id)).toContain('hkai-lab')
  })

  it('say whose the coordinates are', () => {
    show(Details, '?event=jd-cuhksz')
    expect(
      section('Place').getByText(/^Position: 22\.6900, 114\.2081 · Position and district added by Lab Atlas/),
    ).toBeVisible()
  })

  it('close', async () => {
    const { atlas, container, user } = show(Details, '?event=hkai-lab')
    await user.click(closeButton(container))
    expect(atlas.selected).toBeUndefined()
    expect(screen.getByText('About', { selector: 'h2' })).toBeVisible()
  })

  it('lead from an announcement to its milestones and back, and take the focus along', async () => {
    const { atlas, user } = show(Details, '?event=hkai-lab')
    await user.click(section('Milestones').getByRole('button', { name: /Accelerator due to start/ }))
    expect(atlas.selected?.id).toBe('hkai-accelerator-start')
    expect(screen.getByText('Accelerator due to start', { selector: 'h2' })).toHaveFocus()
    await evidenceOf(atlas)
    await user.click(section('A milestone of').getByRole('button', { name: /Hong Kong AI Laboratory/ }))
    expect(atlas.selected?.id).toBe('hkai-lab')
  })

  it('have neither for an announcement that nothing is about', () => {
    show(Details, '?event=jd-cuhksz')
    expect(screen.queryByText(/milestone/i, { selector: 'h3' })).toBeNull()
  })

  it('give the focus back to where the reader came from', async () => {
    const { atlas, container, user } = show(Details)
    const mark = document.createElement('button')
    document.body.append(mark)
    mark.onclick = () => atlas.select('hkai-lab', 'map')
    await user.click(mark)
    await user.click(closeButton(container))
    expect(mark).toHaveFocus()
    mark.remove()
  })
})

describe('a date', () => {
  it('in dispute shows each side, its sources, and why one was chosen', () => {
    const { container } = show(Details, '?event=hkai-lab')
    const dates = section('Date, 2018')
    expect(dates.getByText('21 May')).toBeVisible()
    expect(dates.getByText('25 May')).toBeVisible()
    expect(dates.getByText('Sources disagree by four days')).toBeVisible()
    expect(dates.getByText(/own dated release weighs more/)).toBeVisible()
    expect(dates.getAllByRole('button')).toHaveLength(2)
    expect(claim(container, 'hkai-lab.date')).toBeVisible()
  })

  it('in dispute can be pointed at', () => {
    const { container } = show(Details, '?event=hkai-lab&claim=hkai-lab.date')
    expect(claim(container, 'hkai-lab.date')).toHaveAttribute('aria-current', 'true')
  })

  it.each([
    ['jd-cuhksz', 'planned for 15 June 2018'],
    ['hkai-accelerator-applications', 'planned for mid-June 2018, day not given'],
    ['sensetime-series-c', 'April 2018, day not given'],
    ['alibaba-ntu', 'about 1 March 2018'],
    ['tencent-cuhksz', '12 June 2018'],
  ])('of %s is said as surely as it was stated: %s', (id, messages) => {
    show(Details, `?event=${id}`)
    expect(section('Date').getByText(messages)).toBeVisible()
  })

  it('that nobody decided is shown with all that is said of it', () => {
    const atlas = withLab((lab) => ({
      ...lab,
      claims: lab.claims.filter(({ property }) => property !== 'date'),
      disputes: lab.disputes.map(({ chosen, ...dispute }) =>
        dispute.property === 'date' ? dispute : { ...dispute, ...(chosen === undefined ? {} : { chosen }) },
      ),
    }))
    show(Details, '?event=hkai-lab', atlas)
    expect(section('Date, 2018').getByText(/^We cannot tell which is right\./)).toBeVisible()
  })
})

describe('a disagreement', () => {
  it('has both sides and the reason', () => {
    const { container } = show(Details, '?event=hkai-lab')
    const dispute = within(claim(container, 'hkai-lab.name.sensetime'))
    expect(dispute.getByText('Sources disagree')).toBeVisible()
    expect(dispute.getByText('Chosen')).toBeVisible()
    expect(dispute.getAllByText('Also stated')).toHaveLength(2)
    expect(dispute.getByText(/^It is what the company calls itself/)).toBeVisible()
  })

  it('within one source is not called the sources’', () => {
    const { container } = show(Details, '?event=hkai-lab')
    const dispute = within(claim(container, 'hkai-lab.name.fund'))
    expect(dispute.getByText('One source disagrees with itself')).toBeVisible()
    expect(dispute.queryByText('Sources disagree')).toBeNull()
  })

  it('that nobody could decide says so, and chooses neither', () => {
    const { container } = show(Details, '?event=alibaba-ntu')
    const dispute = within(claim(container, 'alibaba-ntu.statement.smart-nation'))
    expect(dispute.getByText(/^We cannot tell which is right\. The releases attribute/)).toBeVisible()
    expect(dispute.getAllByText('Also stated')).toHaveLength(2)
    expect(dispute.queryByText('Chosen')).toBeNull()
  })
})
