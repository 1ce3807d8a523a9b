import { screen, waitFor } from '@testing-library/svelte'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import ShareDialog from '../../../src/components/share/ShareDialog.svelte'
import { showWith } from '../show.ts'

const PRESENT = '0123456789ab'

/** jsdom has neither modal dialogs nor a network. */
beforeEach(() => {
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true
  }
})
afterEach(() => {
  delete document.documentElement.dataset['release']
  Reflect.deleteProperty(navigator, 'share')
  vi.unstubAllGlobals()
})

function serve(releases: string[]) {
  const fetched = vi.fn(() => Promise.resolve(Response.json({ present: PRESENT, releases })))
  vi.stubGlobal('fetch', fetched)
  return fetched
}

async function open(query: string) {
  const shown = showWith(ShareDialog, (atlas) => ({ atlas, onclose: vi.fn() }), query)
  const openEmbed = async (name = 'Embed on a website') => {
    await shown.user.click(screen.getByRole('tab', { name }))
    return screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Code' })
  }
  await Promise.resolve()
  return { ...shown, openEmbed }
}

const preview = () => document.querySelector('iframe')

it('the code for a frame says what Safari needs where the policy names no origin of its own', async () => {
  const { openEmbed, user } = await open('?lang=en')
  await openEmbed()
  expect(screen.getByText(/Safari needs sandbox="allow-scripts allow-same-origin"/)).toBeInTheDocument()
  await user.click(screen.getByRole('radio', { name: '<lab-atlas>' }))
  expect(screen.queryByText(/Safari/)).toBeNull()
})

describe('the dialog that shares', () => {
  it('has the link to this view, copies it, and passes it with its sentence to the device’s share menu', async () => {
    const share = vi.fn(() => Promise.resolve())
    Object.defineProperty(navigator, 'share', { value: share, configurable: true })
    const { atlas, user } = await open('?lang=en&cities=singapore')
    const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Link' })
    expect(new URL(field.value).search).toBe('?lang=en&cities=singapore&show=filters,map,timeline,details')
    const write = vi.spyOn(navigator.clipboard, 'writeText')
    await user.click(screen.getByRole('button', { name: 'Copy link' }))
    expect(write).toHaveBeenCalledWith(field.value)
    await user.click(screen.getByRole('button', { name: 'Send…' }))
    expect(share).toHaveBeenCalledWith({ title: 'Lab Atlas', text: atlas.sentence, url: field.value })
  })

  it('shows the code large, with the link in words, and puts it away again', async () => {
    const { user } = await open('?lang=zh-Hant')
    await user.click(screen.getByRole('button', { name: '放大顯示二維碼' }))
    const large = screen.getByRole('dialog', { name: '連結的二維碼' })
    expect(large).toHaveTextContent(screen.getByRole<HTMLTextAreaElement>('textbox', { name: '連結' }).value)
  })

  it('says so where no code holds the link', async () => {
    await open(`?lang=en&q=${encodeURIComponent('智'.repeat(400))}`)
    expect(screen.getByText('The link is too long for a QR code.')).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Show the QR code large' })).toBeNull()
  })

  it('loads a preview only when somebody is about to embed, and shows in it what the code asks for', async () => {
    const fetched = serve([PRESENT])
    const { user, openEmbed } = await open('?lang=en&partners=tencent')
    expect(preview()).toBeNull()
    expect(fetched).not.toHaveBeenCalled()
    const code = await openEmbed()
    await user.click(screen.getByRole('checkbox', { name: 'Timeline' }))
    await user.selectOptions(screen.getByRole('combobox', { name: 'Language' }), '繁體中文')
    await user.selectOptions(screen.getByRole('combobox', { name: 'Colours' }), 'dark')
    await user.clear(screen.getByRole('spinbutton', { name: 'Width' }))
    await user.type(screen.getByRole('spinbutton', { name: 'Width' }), '500')
    await user.click(await screen.findByRole('radio', { name: `As of this build (${PRESENT})` }))
    const query = '?lang=zh-Hant&view=embed&partners=tencent&show=map,details&theme=dark'
    const address = `${location.origin}/at/${PRESENT}/${query}`
    expect(preview()?.src).toBe(address)
    expect(preview()?.style.width).toBe('500px')
    expect(code.value).toContain(
      `src="${address.replaceAll('&', '&amp;')}" title="2018 年的人工智能實驗室與合作" width="500"`,
    )

    await user.click(screen.getByRole('radio', { name: '<lab-atlas>' }))
    expect(screen.getByRole('tab', { name: 'Embed on a website' })).toHaveAttribute('aria-selected', 'true')
    expect(code.value).toContain(`<script src="${location.origin}/embed.js" async></script>`)
    expect(code.value).toContain(`<lab-atlas src="${location.origin}/at/${PRESENT}/" lang="zh-Hant" partners="tencent"`)
    expect(screen.queryByRole('spinbutton', { name: 'Height' })).toBeNull()
  })

  it('takes the height that the preview says, until somebody says another', async () => {
    serve([PRESENT])
    const { user, openEmbed } = await open('?lang=en')
    const code = await openEmbed()
    await user.click(screen.getByRole('radio', { name: '<iframe> alone' }))
    await user.clear(screen.getByRole('spinbutton', { name: 'Width' }))
    await user.type(screen.getByRole('spinbutton', { name: 'Width' }), '640')
    Object.defineProperty(preview(), 'clientWidth', { value: 640 })
    const data = { from: 'lab-atlas', version: 1, type: 'resize', height: 612 }
    window.dispatchEvent(new MessageEvent('message', { data, source: preview()!.contentWindow }))
    const height = screen.getByRole('spinbutton', { name: 'Height' })
    await waitFor(() => expect(height).toHaveValue(612))
    expect(code.value).toContain('height="612"')
    await user.clear(height)
    expect(code.value, 'no less than what it scrolls in').toContain('height="420"')
    await user.type(height, '900')
    expect(code.value).toContain('height="900"')
  })

  it('takes the largest height from 320 to 960 px of width where only the width is left to the page', async () => {
    serve([PRESENT])
    const { user, openEmbed } = await open('?lang=en')
    const code = await openEmbed()
    await user.click(screen.getByRole('radio', { name: '<iframe> alone' }))
    const frames = [...document.querySelectorAll<HTMLIFrameElement>('[inert] iframe')]
    expect(frames.map((frame) => frame.style.width)).toEqual(['320px', '480px', '560px', '640px', '960px'])
    for (const [i, height] of [700, 640, 812, 790, 730].entries()) {
      const data = { from: 'lab-atlas', version: 1, type: 'resize', height }
      window.dispatchEvent(new MessageEvent('message', { data, source: frames[i]!.contentWindow }))
    }
    await waitFor(() => expect(code.value).toContain('height="812"'))
  })

  it('writes the title that somebody gives, or the atlas’s', async () => {
    serve([])
    const { user, openEmbed } = await open('?lang=en')
    const code = await openEmbed()
    expect(code.value).toContain('title="AI laboratories and partnerships of 2018"')
    await user.type(screen.getByRole('textbox', { name: /^Title/ }), 'My own')
    expect(code.value).toContain('title=My+own')
    expect(code.value).toContain('title="My own"')
  })

  it('says how a build becomes a release, where it is none', async () => {
    serve([])
    const { openEmbed } = await open('?lang=en')
    await openEmbed()
    expect(await screen.findByText(/make it one with npm run release/)).toBeVisible()
    expect(screen.queryByRole('radio', { name: /As of this build/ })).toBeNull()
  })

  it('offers no release of another’s data', async () => {
    serve([PRESENT])
    const { openEmbed } = await open('?lang=en&data=./other.json')
    await openEmbed()
    expect(screen.queryByRole('radio', { name: 'Always current' })).toBeNull()
  })
})
