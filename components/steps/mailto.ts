/** Longer addresses are cut or refused by some mail programs on Windows. */
const LONGEST = 2000

/** A link that opens the person's own mail program. */
interface MailLink {
  readonly href: string
  /** The text was too long for a link: only the subject is in it. */
  readonly whole: boolean
}

/** @returns a link to a mail without an addressee, which the person fills in. */
export function mailto(subject: string, body: string): MailLink {
  const short = `mailto:?subject=${encodeURIComponent(subject)}`
  // RFC 6068 has lines end so.
  const lines = body.split('\n').join('\r\n')
  const href = `${short}&body=${encodeURIComponent(lines)}`
  return href.length <= LONGEST ? { href, whole: true } : { href: short, whole: false }
}
