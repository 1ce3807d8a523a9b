/** The site's settings in component tests: all at their defaults. */
export const dataHosts: readonly string[] = []
export const tileHosts: readonly string[] = []
export const tiles = undefined
export const parents: readonly string[] = []
export const url = undefined
