/** Longer addresses are cut or refused by some mail programs on Windows. */
const LONGEST = 2000

/** A link that opens the user's mail program. */
interface MailLink {
  readonly href: string
  /** False where the text is too long for a link, which then has only the subject. */
  readonly whole: boolean
}

/** @returns a mailto link without an address, which the user fills in. */
export function mailto(subject: string, body: string): MailLink {
  const short = `mailto:?subject=${encodeURIComponent(subject)}`
  // The line ends of RFC 6068.
  const lines = body.split('\n').join('\r\n')
  const href = `${short}&body=${encodeURIComponent(lines)}`
  return href.length <= LONGEST ? { href, whole: true } : { href: short, whole: false }
}
