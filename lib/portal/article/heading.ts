import { withHyphens } from '../../notation/plain'

/** A heading in a form that is the same for all ways to write it. */
export interface HeadingKey {
  readonly words: string
  /** Its number in ASCII digits, `3` for ③ and `2-1` for ２－１; '' if it has none. */
  readonly number: string
  /** The style of the number without its digits, which headings of the same level share. */
  readonly numbering: string
}

const BULLET = /^[\s■□●○◆◇▶►▼▽★☆※・*#>-]+/
const NUMBER =
  /^(?:\p{No}|\(?\d{1,2}(?:[-.]\d{1,2})*(?:[).:、](?!\d)|(?=\s))|\d{1,2}(?:-\d{1,2})+|第\d{1,2}[章節編部項]|step\s?\d{1,2}[.:]?|\([ア-ンa-z]\))\s*/u
/** What a page appends to a title: the type of a file, the date of an update. */
const NOTE =
  /(?:(?:(?<!\s)\s+)?[([【](?=[^()[\]【】]*(?:pdf|excel|word|xlsx?|docx?|pptx?|更新|改訂|掲載|new))[^()[\]【】]*[)\]】]|\.(?:pdf|xlsx?|docx?|pptx?|zip))$/
const IGNORED = /[\s「」『』"“”'‘’]/g

/**
 * Normalises a heading for comparison: NFKC, lower case, without blanks, quotes and notes on files.
 * @param text a heading of the handbook or of a page.
 */
export function headingKey(text: string): HeadingKey {
  const line = withHyphens(text.slice(0, 400)).toLowerCase().replace(BULLET, '')
  const [prefix = ''] = NUMBER.exec(line) ?? []
  const words = line
    .slice(prefix.length)
    .replace(NOTE, '')
    .replace(/[〜～]/g, '~')
    .replace(IGNORED, '')
    .replace(/(?<![:。、>»→])[:。、>»→]+$/, '')
  const digits = prefix.normalize('NFKC').replace(/\D+/g, '-')
  return {
    words,
    number: digits.replace(/^-|-$/g, ''),
    numbering: prefix
      .replace(/\p{No}/u, '○')
      .replace(/\d+/g, '#')
      .trim(),
  }
}
