/**
 * Passes a large value from a worker to the page in pieces. The page's thread has to rebuild what it receives: an atlas
 * of 100,000 rows in one message would block it for a good part of a second.
 */

/** Items of an array in one piece: some milliseconds of work for the page's thread. */
const PIECE = 2000

/** A path of keys from the value to an array in it. */
type Path = readonly (string | number)[]

export type Piece = { kind: 'frame'; value: unknown } | { kind: 'items'; path: Path; items: readonly unknown[] }

/**
 * Returns the pieces of a value of objects, arrays and primitives: first the value with its long arrays empty, then
 * their items, in order.
 * @param most items of an array in one piece
 */
export function* piecesOf(value: unknown, most = PIECE): Generator<Piece> {
  const long: { path: Path; array: readonly unknown[] }[] = []
  yield { kind: 'frame', value: emptied(value, []) }
  for (const { path, array } of long)
    for (let i = 0; i < array.length; i += most) yield { kind: 'items', path, items: array.slice(i, i + most) }

  function emptied(one: unknown, path: Path): unknown {
    if (Array.isArray(one)) {
      if (one.length > most) {
        long.push({ path, array: one })
        return []
      }
      return one.map((item, i) => emptied(item, [...path, i]))
    }
    if (typeof one !== 'object' || one === null || ArrayBuffer.isView(one)) return one
    return Object.fromEntries(Object.entries(one).map(([key, item]) => [key, emptied(item, [...path, key])]))
  }
}

/** Rebuilds a value from its pieces. */
export class Assembly {
  #value: unknown

  /** The value as far as its pieces have been added. */
  get value(): unknown {
    return this.#value
  }

  /** Adds the next piece, in the order of `piecesOf`. */
  add(piece: Piece): void {
    if (piece.kind === 'frame') this.#value = piece.value
    else {
      const array = piece.path.reduce<unknown>(
        (one, key) => (one as Record<string | number, unknown>)[key],
        this.#value,
      )
      for (const item of piece.items) (array as unknown[]).push(item)
    }
  }
}
