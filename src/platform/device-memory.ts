/** Returns the device's memory in GiB, roughly; undefined where the browser doesn't say (Firefox, Safari). */
export function deviceMemory(): number | undefined {
  return (navigator as Navigator & { readonly deviceMemory?: number }).deviceMemory
}
