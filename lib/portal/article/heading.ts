import { withHyphens } from '../../notation/plain'

/** A heading without what differs between two ways to write it. */
export interface HeadingKey {
  readonly words: string
  /** Its number in plain digits, `3` for ③ and 2-1 for ２－１; '' where it has none. */
  readonly number: string
  /** How the number is written, digits left out: headings side by side share it. */
  readonly numbering: string
}

const BULLET = /^[\s■□●○◆◇▶►▼▽★☆※・*#>-]+/
const NUMBER =
  /^(?:\p{No}|\(?\d{1,2}(?:[-.]\d{1,2})*(?:[).:、](?!\d)|(?=\s))|\d{1,2}(?:-\d{1,2})+|第\d{1,2}[章節編部項]|step\s?\d{1,2}[.:]?|\([ア-ンa-z]\))\s*/u
/** What a page adds to a name: the kind of file, the day of a change. */
const NOTE =
  /(?:\s*[([【][^()[\]【】]*(?:pdf|excel|word|xlsx?|docx?|pptx?|更新|改訂|掲載|new)[^()[\]【】]*[)\]】]|\.(?:pdf|xlsx?|docx?|pptx?|zip))$/
const QUIET = /[\s「」『』"“”'‘’]/g

/**
 * @param text a heading as the handbook or a page has it.
 * @returns what to compare: NFKC, lower case, without blanks, quotes, number and notes on files.
 */
export function headingKey(text: string): HeadingKey {
  const line = withHyphens(text.slice(0, 400)).toLowerCase().replace(BULLET, '')
  const [mark = ''] = NUMBER.exec(line) ?? []
  const words = line
    .slice(mark.length)
    .replace(NOTE, '')
    .replace(/[〜～]/g, '~')
    .replace(QUIET, '')
    .replace(/[:。、>»→]+$/, '')
  const digits = mark.normalize('NFKC').replace(/\D+/g, '-')
  return {
    words,
    number: digits.replace(/^-|-$/g, ''),
    numbering: mark
      .replace(/\p{No}/u, '○')
      .replace(/\d+/g, '#')
      .trim(),
  }
}
