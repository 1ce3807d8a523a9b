/** What takes the place of the whole page. Apart from the parts, which it shows as well. */
import type { Component } from 'svelte'
import { late } from '../late/late.ts'
import { Lazy } from '../state/lazy.svelte.ts'

export const embedPart = new Lazy<Component>(async () => (await late(() => import('./embed/Embed.svelte'))).default)
export const presentPart = new Lazy<Component>(
  async () => (await late(() => import('./present/Present.svelte'))).default,
)
export const remotePart = new Lazy<Component>(async () => (await late(() => import('./remote/Remote.svelte'))).default)
/** The screen for opening a table, in place of the atlas. */
export const openPart = new Lazy<Component>(async () => (await late(() => import('./open/OpenTable.svelte'))).default)
