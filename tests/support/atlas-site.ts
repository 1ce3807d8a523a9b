/** The site's settings in component tests: at their defaults but for what About shows. */
export const dataHosts: readonly string[] = []
export const tileHosts: readonly string[] = []
export const tiles = undefined
export const parents: readonly string[] = []
export const url = undefined
export const madeBy = { en: 'Example Library' }
export const corrections = 'mailto:atlas@example.org'
