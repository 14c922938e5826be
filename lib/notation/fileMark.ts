import { plain } from './plain'

const ATTACHED =
  /^(?:はい|有り?|あり(?:ます)?|○|◯|〇|◎|●|✓|✔|☑|レ|済み?|添付(?:済み?|あり|します|しました)?|提出済み?|ok|yes|true|1)$/i
const NONE =
  /^(?:いいえ|無し?|なし|ない|ありません|×|✕|✗|☐|未|未添付|添付なし|未提出|no|false|0|-+|ー|―|n\/?a)$/i

/** What stands in the place of a file's name: that there is a file, or that there is none. */
export type FileMark = 'attached' | 'none'

/** @returns what a mark instead of a file's name says; `null` for a name. */
export function fileMark(name: string): FileMark | null {
  const text = plain(name).replace(/[()。]/g, '')
  if (ATTACHED.test(text)) return 'attached'
  return NONE.test(text) ? 'none' : null
}
