import { FILE_ENDINGS } from '../../../notation/fileEnding'

/** The names of files in a text. */
interface NamesInText {
  readonly names: readonly string[]
  /** The text has nothing else except a size, a number or a word such as ファイル名. */
  readonly whole: boolean
  /** All of them end as documents and pictures do. */
  readonly usual: boolean
}

const ENDS_USUAL = new RegExp(`\\.(?:${FILE_ENDINGS})$`, 'i')
/** Only the end of a name, which some pages put into an element of its own. */
const ENDING = new RegExp(`^\\.?(?:${FILE_ENDINGS})$`, 'i')
const WHOLE = /^[^/\\:：*?"<>|@]{1,200}\.(?=\d*[a-z])[a-z0-9]{2,5}$/i
const ADDRESS = /^www\.|\.(?:jp|com|net|org|html?|do|aspx?|php)$/i
/** 領収書.pdf in 「領収書.pdf」を添付しました. */
const IN_NAME = '[^\\s「」『』“”"\'（）()［］[\\]<>、。,，:：;；/\\\\*@]'
const IN_SENTENCE = new RegExp(
  `(?<!${IN_NAME})${IN_NAME}+[.．](?:${FILE_ENDINGS})(?![a-z0-9])`,
  'giu',
)
/** 領収書.pdf、内訳書.xlsx. */
const BETWEEN = new RegExp(`(?<=\\.(?:${FILE_ENDINGS}))\\s*[、,，;；／\\n]\\s*`, 'i')
const BEFORE =
  /^(?:[\s・●◆■▶•*✔✓☑📎📄🗎-]|\d{1,3}[.)．）、]\s|(?:添付|選択|アップロード)?(?:済み?|中の|した|された)?の?ファイル(?:名)?\s*[:：])+\s*/u
const SIZE =
  /(?:(?<!\s)\s+)?(?:[（([［-]\s*)?約?(?<![\d０-９.,．，])[\d０-９][\d０-９.,．，]*\s*(?:bytes?|バイト|[kmg]i?b?|[ＫＭＧ]?Ｂ|b)\s*[）)\]］]?$/iu
const AFTER =
  /(?:(?<!\s)\s+)?(?:[×✕✖✗]|(?:[をが]\s*)?[（(]?(?:アップロード|添付|選択|追加)(?:済み?|完了|され(?:ました|ています)|しました)[）)]?。?)$/u
/** What follows is no name of a file that is there. */
const EXAMPLE = /^例\s*[)）:：]/
/** ○○ and xxx are placeholders. */
const STANDS_FOR = /[○〇●△□]{2}|x{3}/i

const NONE: NamesInText = { names: [], whole: false, usual: false }

/** In whatever words and brackets: 領収書内訳書（様式）.xlsx をダウンロードしてください. */
const NAMES_FILE = new RegExp(`[.．](?:${FILE_ENDINGS})(?![a-z0-9])`, 'i')

/** @returns whether a text speaks of a file by name. */
export function namesFile(text: string): boolean {
  return NAMES_FILE.test(text)
}

/** @returns the names of files in the text of an element. */
export function filesNamedIn(text: string): NamesInText {
  const bare = text.trim().replace(BEFORE, '').replace(AFTER, '').replace(SIZE, '').trim()
  const parts = bare.normalize('NFKC').split(BETWEEN).length > 1 ? bare.split(BETWEEN) : [bare]
  if (parts.every(isName) && !EXAMPLE.test(bare)) {
    if (parts.some((name) => STANDS_FOR.test(name))) return NONE
    return { names: parts, whole: true, usual: parts.every(endsUsual) }
  }
  const mentioned = text.match(IN_SENTENCE) ?? []
  const names = mentioned.filter((name) => !STANDS_FOR.test(name))
  return { names, whole: false, usual: true }
}

/** @returns whether a text is only the end of a file's name. */
export function isFileEnding(text: string): boolean {
  return ENDING.test(text.trim())
}

function isName(text: string): boolean {
  const name = text.normalize('NFKC')
  return WHOLE.test(name) && !ADDRESS.test(name)
}

function endsUsual(name: string): boolean {
  return ENDS_USUAL.test(name.normalize('NFKC'))
}
