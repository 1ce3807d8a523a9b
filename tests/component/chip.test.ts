import { render, screen } from '@testing-library/svelte'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import Chip from '../../src/components/filters/Chip.svelte'

const tencent = {
  organisation: 'tencent',
  name: 'Tencent',
  count: 2,
  formatCount: '2 events',
  isPressed: false,
  onpress: vi.fn(),
}

describe('a partner’s chip', () => {
  it('says its name and its count, to eyes and to ears', () => {
    render(Chip, tencent)
    expect(screen.getByRole('button', { name: 'Tencent, 2 events' })).toHaveTextContent('Tencent 2')
  })

  it('carries its organisation, and is pressed only while chosen', async () => {
    const { rerender } = render(Chip, tencent)
    const chip = screen.getByRole('button', { pressed: false })
    expect(chip).toHaveAttribute('data-organisation', 'tencent')
    await rerender({ ...tencent, isPressed: true })
    expect(chip).toHaveAttribute('aria-pressed', 'true')
  })

  it('is pressed by key as by mouse', async () => {
    const onpress = vi.fn()
    render(Chip, { ...tencent, onpress })
    const user = userEvent.setup()
    await user.tab()
    await user.keyboard('{Enter}')
    await user.keyboard(' ')
    await user.click(screen.getByRole('button'))
    expect(onpress).toHaveBeenCalledTimes(3)
  })
})
