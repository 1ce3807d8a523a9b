/** Secrets that a tab shares only with what it opens or pairs with. They survive a reload if the tab has storage. */
const SPEAKER = 'lab-atlas:speaker-secret'
const REMOTE = 'lab-atlas:remote-secret'

const secrets = new Map<string, string>()

/**
 * Returns the secret that a presenting tab shares with the speaker's window it opens: 32 hexadecimal digits. An opaque
 * origin has no storage.
 */
export function speakerSecret(): string {
  return secretOf(SPEAKER)
}

/** Returns the secret that a speaker's window shares with the phone that scans its code: 32 hexadecimal digits. */
export function remoteSecret(): string {
  return secretOf(REMOTE)
}

function secretOf(name: string): string {
  const secret = secrets.get(name) ?? recall(name) ?? randomDigits()
  secrets.set(name, secret)
  try {
    sessionStorage.setItem(name, secret)
  } catch {
    // A reload creates a new one.
  }
  return secret
}

function recall(name: string): string | undefined {
  try {
    return sessionStorage.getItem(name) ?? undefined
  } catch {
    return undefined
  }
}

/** Avoids `crypto.randomUUID`, which requires a secure context. */
function randomDigits(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
