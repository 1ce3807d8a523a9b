/**
 * Polyfill of `crypto.randomUUID` for pages served over plain http, which lack it: ical-generator calls it for each
 * event even if an id is given. Returns a version 4 UUID (RFC 9562) from `crypto.getRandomValues`.
 */
if (!('randomUUID' in crypto)) Object.assign(crypto, { randomUUID })

function randomUUID(): `${string}-${string}-${string}-${string}-${string}` {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = (bytes[6]! & 0x0f) | 0x40
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const digits = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  const parts = [digits.slice(0, 8), digits.slice(8, 12), digits.slice(12, 16), digits.slice(16, 20), digits.slice(20)]
  return parts.join('-') as ReturnType<typeof randomUUID> // five groups
}
