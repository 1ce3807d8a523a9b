/** Parts of the timeline that the first view of most readers doesn't need. */
import { late } from '../../late/late.ts'
import { Lazy } from '../../state/lazy.svelte.ts'
import type DateFields from './DateFields.svelte'
import type DatedList from './DatedList.svelte'
import type * as FormsPart from './forms-part.ts'
import type LongDatedList from './LongDatedList.svelte'
import type Switches from './Switches.svelte'

export const dateFieldsPart = new Lazy<typeof DateFields>(
  async () => (await late(() => import('./DateFields.svelte'))).default,
)
/** Forms of the timeline for data without room for all names: their layout, and what draws columns. */
export const formsPart = new Lazy<typeof FormsPart>(async () => await late(() => import('./forms-part.ts')))
/** The timeline of narrow screens. */
export const datedListPart = new Lazy<typeof DatedList>(
  async () => (await late(() => import('./DatedList.svelte'))).default,
)
/** The same for many events. */
export const longDatedListPart = new Lazy<typeof LongDatedList>(
  async () => (await late(() => import('./LongDatedList.svelte'))).default,
)
/** The options for playback, lanes and scale. */
export const switchesPart = new Lazy<typeof Switches>(
  async () => (await late(() => import('./Switches.svelte'))).default,
)
