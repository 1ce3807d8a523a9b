/** The regions of the world, in the order of lanes, shapes and hues. */
export const REGION_IDS = [
  'north-america',
  'europe',
  'east-asia',
  'south-asia-and-pacific',
  'middle-east-and-africa',
  'latin-america',
] as const
export type RegionId = (typeof REGION_IDS)[number]
