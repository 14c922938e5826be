import { classifyFileName } from '../notation'
import { FILE_ENDINGS } from '../notation/fileEnding'

const EXTENSION = `[.．](?:${FILE_ENDINGS}|ＰＤＦ|ｐｄｆ)`
/** Always between two names. */
const BETWEEN = /[\n;；|｜]/
/** Between two names after the first one's extension, if the second has one as well. */
const BEHIND_EXTENSION = new RegExp(
  `(?<=${EXTENSION})[\\s\\u3000]*[\\s\\u3000,、，/／・&＆+＋][\\s\\u3000]*(?=.*[.．])`,
  'i',
)
const ENDS_IN_EXTENSION = new RegExp(`${EXTENSION}$`, 'i')
/** Between two documents that are named without an extension: 領収書／内訳書. */
const BETWEEN_DOCUMENTS = /[,、，/／・&＆+＋]/

/** @returns the names of the files that a cell lists, with any separator. */
export function fileNamesIn(cell: string): string[] {
  return cell
    .split(BETWEEN)
    .flatMap((part) => part.split(BEHIND_EXTENSION))
    .flatMap(documentsIn)
    .map((name) => name.trim())
    .filter((name) => name !== '')
}

/** A sign may also be a part of one name: only known documents are separated by it. */
function documentsIn(name: string): string[] {
  if (ENDS_IN_EXTENSION.test(name.trim())) return [name]
  const parts = name.split(BETWEEN_DOCUMENTS)
  const areDocuments = parts.every((part) => {
    const { kind } = classifyFileName(part)
    return kind !== 'unknown' && kind !== 'ambiguous'
  })
  return areDocuments ? parts : [name]
}
