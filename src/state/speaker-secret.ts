/** What a tab that presents shares with the speaker's window that it opens, and with no other. */
const SECRET = 'lab-atlas:speaker-secret'

let secret: string | undefined

/** 32 hexadecimal digits, the same over a reload where the tab has storage; an opaque origin has none. */
export function speakerSecret(): string {
  secret ??= recall() ?? randomDigits()
  try {
    sessionStorage.setItem(SECRET, secret)
  } catch {
    // A reload makes another.
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

/** Not `crypto.randomUUID`, which pages have only in a secure context. */
function randomDigits(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
