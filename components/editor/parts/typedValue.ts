import { parseRate } from '../../../lib/guide/draft/rate'
import { isTree, type Json, jsonOf, textOf } from '../../../lib/guide/draft/tree'
import { parseYen } from '../../../lib/notation/yen'
import { articleNumber, parseAddress } from '../../../lib/portal/address/address'
import { formatYen } from '../../../lib/text'
import type { Part } from './partTypes'

/**
 * @returns what a typed text is for a part: yen, a rate, an article's number; the text itself where it
 *   is none, so that nothing is lost and the draft says what is wrong with it.
 */
export function typedValue({ is }: Part, text: string): Json {
  switch (is) {
    case 'number': {
      const amount = parseYen(text)
      return amount.ok && amount.value >= 0 ? amount.value : text
    }
    case 'rate':
      return jsonOf(parseRate(text) ?? text)
    case 'article':
      return articleIn(text.normalize('NFKC').trim()) ?? text
    default:
      return text
  }
}

/** The number itself, or the portal's address of the article. */
function articleIn(text: string): string | null {
  if (/^KB\d{7}$/i.test(text)) return articleNumber(text)
  const address = parseAddress(text)
  return address.place === 'article' ? address.number : null
}

/** @returns the value of a part as a text to edit. */
export function editedText({ is }: Part, value: Json | undefined): string {
  if (is !== 'rate' || !isTree(value)) return textOf(value)
  return `${textOf(value.numerator)}/${textOf(value.denominator)}`
}

/** @returns what a text was taken for, where that is not what was typed; '' where it is. */
export function readAs(part: Part, typed: string, value: Json | undefined): string {
  const isRead = part.is === 'number' ? typeof value === 'number' : isTree(value)
  const text = editedText(part, value)
  if (!isRead || typed.normalize('NFKC').replace(/[,\s]/g, '') === text) return ''
  return typeof value === 'number' ? formatYen(value) : text
}
