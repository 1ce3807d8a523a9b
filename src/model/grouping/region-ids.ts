/** The regions of the world, in the order of lanes, shapes and hues. */
import type { Id, Text } from '../dataset/types.ts'

export const REGION_IDS = [
  'north-america',
  'europe',
  'east-asia',
  'south-asia-and-pacific',
  'middle-east-and-africa',
  'latin-america',
] as const
export type RegionId = (typeof REGION_IDS)[number]

export interface Region {
  /** One of REGION_IDS, or made of the dataset's own word. */
  id: Id
  /** The dataset's own word, unless it is the English name of one of the six. */
  name?: Text
}
