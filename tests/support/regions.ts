/** Import for its side effect: loads the regions' outlines, as an atlas of many cities does. */
import { loadRegions } from '../../src/model/grouping/regions.ts'

await loadRegions()
