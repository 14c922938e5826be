import { FILE_ENDINGS } from '../notation/fileEnding'
import { plain } from '../notation/plain'
import { canonical } from './canonical'
import {
  BESIDE_NAME,
  BRACKETS,
  HINT,
  MARK_BEFORE,
  NUMBERING,
  PART_BEFORE,
  PICTURES,
  PLACE_BEFORE,
} from './labelPatterns'

/** A label apart from its notes. All texts are `canonical`. */
interface Segments {
  /** What it names. */
  readonly main: string
  /** What stands in brackets and may say more of it: （モバイル端末等）, （変更前）. */
  readonly notes: readonly string[]
  /** How to fill it in, and what only explains. */
  readonly hints: readonly string[]
}

/** Letters of a label that are looked at; a longer one is a text and names nothing. */
const LONGEST = 200
/** The deepest that brackets are taken apart. */
const DEEPEST = 3

/** The name of a file is a value: 領収書.pdf asks for no receipt. */
const FILE_NAME = new RegExp(`\\.(?:${FILE_ENDINGS})\\s*$`, 'i')

/** @returns the label's name, what qualifies it, and its hints; `null` for a text that is no label. */
export function segmentsOf(label: string): Segments | null {
  if (label.length > LONGEST || FILE_NAME.test(label)) return null
  const notes: string[] = []
  const hints: string[] = []
  const file = (note: string) => {
    const text = note.trim()
    if (isReadingAid(text)) return ''
    if (text !== '') (HINT.test(text) ? hints : notes).push(canonical(text))
    return ' '
  }
  const line = plain(label)
    .split('\n')
    .map((each, index) => withoutFootnote(each, index, hints))
    .join(' ')
    .replace(/[*✱∗]/g, ' ')
    .replace(PICTURES, ' ')
    .trim()
  let name = withoutPlace(withoutNumbering(line)).replace(PART_BEFORE, '$1:')
  for (let depth = 0; depth < DEEPEST; depth++) {
    name = name.replace(BRACKETS, (_, inside: string) => file(inside))
  }
  name = withoutNumbering(name.trim().replace(MARK_BEFORE, '').trim())
  const [first = '', ...rest] = name.split(/。/)
  for (const sentence of rest) if (sentence.trim() !== '') hints.push(canonical(sentence))
  const main = BESIDE_NAME.reduce((text, [part, by]) => text.replace(part, by), first.trim())
  return { main: canonical(main).replace(/[「」『』"'“”()[\]]/g, ''), notes, hints }
}

/** Where several papers are listed, the field asks for all of them. */
function withoutPlace(text: string): string {
  const rest = text.replace(PLACE_BEFORE, '')
  return PLACE_BEFORE.test(rest) ? text : rest
}

/** 医療機関（いりょうきかん）: kana in brackets say how the words are read, but ふりがな asks for it. */
function isReadingAid(note: string): boolean {
  return /^[ぁ-んー\s]{1,20}$/.test(note) && !/かな|がな|よみ|みこみ|うち/.test(note)
}

function withoutNumbering(text: string): string {
  let left = text
  for (let depth = 0; depth < DEEPEST; depth++) {
    const rest = left.replace(NUMBERING, '')
    if (rest === left || rest === '') return left
    left = rest
  }
  return left
}

/** A ※ begins a footnote; only before everything else is it a mark of what must be filled in. */
function withoutFootnote(line: string, index: number, hints: string[]): string {
  const [before = '', ...marked] = line.split('※')
  const isMark = index === 0 && before.trim() === ''
  const [name = '', ...footnotes] = isMark ? marked : [before, ...marked]
  for (const footnote of footnotes) if (footnote.trim() !== '') hints.push(canonical(footnote))
  return name
}
