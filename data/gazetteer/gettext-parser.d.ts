/** The part of gettext-parser 10.0.0 that we use; the package ships no types. */
declare module 'gettext-parser' {
  interface Translation {
    msgid: string
    msgstr: string[]
  }
  const gettext: {
    mo: { parse(file: Uint8Array): { translations: Record<string, Record<string, Translation>> } }
  }
  export default gettext
}
