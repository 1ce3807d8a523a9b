/** Encodings that a reader can choose, as labels of the Encoding Standard. */
export const ENCODINGS: readonly string[] = ['utf-8', 'utf-16le', 'windows-1252', 'gb18030', 'big5', 'shift_jis']
