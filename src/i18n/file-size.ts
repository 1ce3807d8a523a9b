/** Sizes of files, the same in every language. */

const UNITS = [
  { name: 'GB', bytes: 1e9, digits: 1 },
  { name: 'MB', bytes: 1e6, digits: 1 },
] as const

/** Formats a number of bytes: "1.2 GB", "18.4 MB", "3 kB". */
export function fileSize(bytes: number): string {
  for (const { name, bytes: unit, digits } of UNITS)
    if (bytes >= unit) return `${(bytes / unit).toFixed(digits)} ${name}`
  return `${Math.max(1, Math.round(bytes / 1000))} kB`
}
