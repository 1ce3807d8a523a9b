/** Ids from names, the same in each import, so that links stay valid after the file is edited. */

/** Maximum length of an id made from a name, characters. */
const LONGEST = 48
/** Nearly all names of large tables, which need no folding. */
const ASCII = /^[ -~]*$/

/**
 * Returns an id: Latin letters and digits of the name in lower case, joined by hyphens; other letters by their code
 * points in base 36. Returns `fallback` for a name without letters and digits.
 */
export function slug(name: string, fallback: string): string {
  const plain = (ASCII.test(name) ? name : withoutAccents(name)).toLowerCase().replaceAll(/[’']/gu, '')
  const latin = plain.match(/[a-z0-9]+/g) ?? []
  const words = latin.length > 0 ? latin : (plain.match(/[\p{L}\p{N}]/gu) ?? []).map(codeOf)
  let id = ''
  for (const word of words) {
    if (id !== '' && id.length + 1 + word.length > LONGEST) break
    id = id === '' ? word.slice(0, LONGEST) : `${id}-${word}`
  }
  return id === '' ? fallback : id
}

function withoutAccents(name: string): string {
  return name
    .normalize('NFKD')
    .replaceAll(/\p{Mn}/gu, '')
    .replaceAll('ß', 'ss')
}

function codeOf(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(36)
}

/** Hands out ids, each once: a second `fair` becomes `fair-2`. */
export class Ids {
  readonly #taken: Set<string>
  readonly #next = new Map<string, number>()

  constructor(taken: Iterable<string> = []) {
    this.#taken = new Set(taken)
  }

  has(id: string): boolean {
    return this.#taken.has(id)
  }

  take(id: string): string {
    let free = id
    let number = this.#next.get(id) ?? 2
    while (this.#taken.has(free)) free = `${id}-${number++}`
    this.#next.set(id, number)
    this.#taken.add(free)
    return free
  }
}
