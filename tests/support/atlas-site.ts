/** The site's settings as tests of parts have them: nobody has said anything. */
export const dataHosts: readonly string[] = []
export const tileHosts: readonly string[] = []
export const tiles = undefined
export const parents: readonly string[] = []
export const url = undefined
