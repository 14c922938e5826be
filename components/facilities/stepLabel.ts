import { translated } from '../../lib/wording/translation'

/** @returns a step as a row calls it, 「1-1 見積のご相談・ご依頼」, for the reader. */
export function stepLabel(step: string): string {
  const [, number = '', title = step] = /^(\S+ )(.*)$/.exec(step) ?? []
  return number + translated(title)
}
