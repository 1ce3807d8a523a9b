/** What a facet lists. */
import type { CityMark } from '../../layout/city-mark.ts'
import type { Text } from '../../model/dataset/types.ts'

/** Data attributes of chips, without their `data-`. */
export type DataName = 'organisation' | 'city' | 'kind' | 'topic' | 'person' | 'source' | 'evidence' | 'without'

export interface FacetItem {
  id: string
  name: string
  /** The name in every language, to search in. */
  names: Text
  count: number
  formatCount: string
  isPressed: boolean
  /** The data attribute that the chip is found by and its value; none where another chip has it. */
  data: Partial<Record<DataName, string>>
  mark?: CityMark | undefined
}
