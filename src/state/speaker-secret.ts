/** The secret that a presenting tab shares only with the speaker's window it opens. */
const SECRET = 'lab-atlas:speaker-secret'

let secret: string | undefined

/** Returns 32 hexadecimal digits. They survive a reload if the tab has storage; an opaque origin has none. */
export function speakerSecret(): string {
  secret ??= recall() ?? randomDigits()
  try {
    sessionStorage.setItem(SECRET, secret)
  } catch {
    // A reload creates a new one.
  }
  return secret
}

function recall(): string | undefined {
  try {
    return sessionStorage.getItem(SECRET) ?? undefined
  } catch {
    return undefined
  }
}

/** Avoids `crypto.randomUUID`, which requires a secure context. */
function randomDigits(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
