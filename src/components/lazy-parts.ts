/** Parts that the first view doesn't need. */
import type { Component } from 'svelte'
import type Details from './details/Details.svelte'
import type Steps from './steps/Steps.svelte'
import { late } from '../late/late.ts'
import { Lazy } from '../state/lazy.svelte.ts'

export const detailsPart = new Lazy<typeof Details>(
  async () => (await late(() => import('./details/Details.svelte'))).default,
)
export const listPart = new Lazy<Component>(async () => (await late(() => import('./list/List.svelte'))).default)
export const evidencePart = new Lazy<Component>(
  async () => (await late(() => import('./evidence/Evidence.svelte'))).default,
)
/** The panel of all cities, opened where a few cities end with the number of further ones. */
export const allCitiesPart = new Lazy<Component>(
  async () => (await late(() => import('./names/AllCities.svelte'))).default,
)
export const stepsPart = new Lazy<typeof Steps>(async () => (await late(() => import('./steps/Steps.svelte'))).default)
