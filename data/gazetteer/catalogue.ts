/** Reads GNU gettext's binary catalogues, https://www.gnu.org/software/gettext/manual/html_node/MO-Files.html */

/** "0x950412de" as a little-endian number. */
const MAGIC = 0x950412de

/** Returns the translations of a `.mo` file by their keys. Throws an Error if it isn't a little-endian catalogue. */
export function readCatalogue(file: Buffer): Map<string, string> {
  if (file.readUInt32LE(0) !== MAGIC) throw new Error('expected a gettext catalogue, little-endian')
  const count = file.readUInt32LE(8)
  const [keys, translations] = [file.readUInt32LE(12), file.readUInt32LE(16)]
  const textAt = (table: number, i: number) => {
    const length = file.readUInt32LE(table + 8 * i)
    const offset = file.readUInt32LE(table + 8 * i + 4)
    return file.toString('utf8', offset, offset + length)
  }
  return new Map(Array.from({ length: count }, (_, i) => [textAt(keys, i), textAt(translations, i)]))
}
