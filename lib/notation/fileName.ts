import { plain } from './plain'

/** What a document is, after its name. */
export type DocumentKind = 'receipt' | 'breakdown' | 'estimate' | 'invoice'

/** What a file's name says of it. */
export type FileMeaning = (
  | { readonly kind: DocumentKind | 'unknown' }
  | { readonly kind: 'ambiguous'; readonly meanings: readonly DocumentKind[] }
) & {
  /** `odd`: one that no document has (.exe), two (.pdf.jpg), or one in full width (．ｐｄｆ). */
  readonly extension: 'usual' | 'odd' | 'none'
}

const LIST = '(?:内\\s*訳|明\\s*細)\\s*書?'
/** In this order: what one has found, those after it no longer see. */
const WORDS: readonly (readonly [DocumentKind, RegExp])[] = [
  // In 領収書明細付 both are in one file.
  [
    'breakdown',
    new RegExp(
      `領\\s*[収收]\\s*[書証]?等?の?(?:${LIST})+(?!書?(?:付|つ|兼))|receipt[ _-]?(?:breakdown|details?)`,
      'g',
    ),
  ],
  // 見積内訳書 and 請求明細書 list what an estimate or an invoice holds.
  [
    'estimate',
    new RegExp(`見\\s*積(?:も?り)?\\s*書?の?(?:${LIST})*|estimate|quot(?:e|ation)|mitsumori`, 'g'),
  ],
  [
    'invoice',
    new RegExp(
      `請\\s*求\\s*書?の?(?:${LIST})*|インボイス(?!対応|制度|番号|登録)|invoice|seikyu`,
      'g',
    ),
  ],
  ['receipt', /領\s*[収收]|レシート|receipt|ryou?s[hy]uu?s[hy]o/g],
  ['breakdown', new RegExp(`${LIST}|breakdown|itemi[sz]ed|uchiwake|meisai`, 'g')],
]

const USUAL = /\.(?:pdf|jpe?g|png|gif|bmp|tiff?|heic|webp|xlsx?|docx?|csv|zip)$/

/**
 * Tells from a file's name what document it is. A name is a hint, not a proof: what stands in the
 * file is not read.
 * @param name as the browser gives it, also with a path or in macOS' decomposed letters.
 * @returns the kind of document, `ambiguous` if the name says two, `unknown` if none.
 */
export function classifyFileName(name: string): FileMeaning {
  const base = plain(name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1))
  const lower = base.toLowerCase()
  const extension = readExtension(lower, name)
  const meanings = new Set<DocumentKind>()
  let left = lower
  for (const [kind, words] of WORDS) {
    const rest = left.replace(words, '|')
    if (rest !== left) meanings.add(kind)
    left = rest
  }
  const [first, second] = meanings
  if (second) return { kind: 'ambiguous', meanings: [...meanings], extension }
  return { kind: first ?? 'unknown', extension }
}

function readExtension(name: string, written: string): FileMeaning['extension'] {
  // The 31 of R8.1.31 is none.
  const last = name.match(/\.(?!\d+$)[a-z0-9]{1,7}$/)?.[0]
  if (!last) return 'none'
  const stem = name.slice(0, -last.length).trim()
  const usual = USUAL.test(last) && !USUAL.test(stem) && written.toLowerCase().includes(last)
  return usual ? 'usual' : 'odd'
}
