import { screen, within } from '@testing-library/svelte'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import Header from '../../../src/components/header/Header.svelte'
import { realAtlas } from '../../support/real-atlas.ts'
import { show } from '../show.ts'

describe('the header', () => {
  it('names the atlas and what it is of', () => {
    show(Header)
    expect(screen.getByRole('heading', { level: 1, name: 'Lab Atlas' })).toBeVisible()
    expect(screen.getByText('AI laboratories and partnerships of 2018')).toBeVisible()
  })

  it('doesn’t repeat the name as a description', () => {
    show(Header, '', { ...realAtlas, description: realAtlas.title })
    expect(screen.getAllByText('Lab Atlas')).toHaveLength(1)
  })

  it('offers each language in that language, the present one marked', async () => {
    const { atlas, user } = show(Header)
    const languages = within(screen.getByRole('list', { name: 'Language' }))
    expect(languages.getAllByRole('button').map((button) => [button.lang, button.textContent])).toEqual([
      ['en', 'English'],
      ['zh-Hans', '简体中文'],
      ['zh-Hant', '繁體中文'],
    ])
    expect(languages.getByRole('button', { current: true })).toHaveTextContent('English')
    await user.click(languages.getByRole('button', { name: '繁體中文' }))
    expect(atlas.language).toBe('zh-Hant')
    expect(screen.getByRole('heading', { level: 1, name: '實驗室地圖' })).toBeVisible()
    expect(screen.getByRole('button', { current: true })).toHaveTextContent('繁體中文')
  })

  it('names a language that the interface lacks in that language', () => {
    show(Header, '', { ...realAtlas, languages: ['en', 'fr', 'pt-BR'] })
    const languages = within(screen.getByRole('list', { name: 'Language' }))
    expect(languages.getAllByRole('button').map((button) => [button.lang, button.textContent])).toEqual([
      ['en', 'English'],
      ['fr', 'français'],
      ['pt-BR', 'português (Brasil)'],
    ])
  })

  it('offers them in a list where there is little room', async () => {
    vi.stubGlobal('innerWidth', 360)
    onTestFinished(() => void vi.unstubAllGlobals())
    const { atlas, user } = show(Header, '?lang=zh-Hans')
    const select = screen.getByRole('combobox', { name: '语言' })
    expect(select).toHaveValue('zh-Hans')
    await user.selectOptions(select, 'en')
    expect(atlas.view.lang).toBe('en')
  })

  it('goes from the device’s colours to light, to dark, and back', async () => {
    const { atlas, user } = show(Header)
    const themes = []
    for (let i = 0; i < 3; i++) {
      await user.click(screen.getByRole('button', { name: /colours/i }))
      themes.push(atlas.view.theme)
    }
    expect(themes).toEqual(['light', 'dark', 'auto'])
  })
})
