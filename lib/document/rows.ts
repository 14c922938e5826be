import { plain } from '../notation/plain'
import { withTitlesDown } from './columns'
import { withoutRadicals } from './radicals'
import { around, type Box, type DocumentPage, middleOf, type TextOrigin, type Word } from './word'

/** A sign of a row, with its place. */
interface Sign {
  readonly text: string
  readonly box: Box
  readonly origin: TextOrigin
}

/** Words that stand together, without the spaces between them. */
export interface Run {
  readonly text: string
  readonly box: Box
}

/** What stands side by side on a page. */
export interface Row {
  readonly page: number
  readonly box: Box
  /** Of its highest word. */
  readonly height: number
  /** From the left. */
  readonly runs: readonly Run[]
  /** The runs, with one space between them. */
  readonly text: string
  /** For each unit of `text`; `null` for a space. */
  readonly signs: readonly (Sign | null)[]
}

/** A word with the top that it would have on a straight page. */
interface LevelWord extends Word {
  readonly level: number
}

/** Words further apart than this many times their height belong to different columns. */
const COLUMN_GAP = 0.9
/** The boxes of an engine end where the ink ends, so that there is more between two of them. */
const PICTURED_GAP = 1.6
/** Two words are side by side if they share this part of the lower one's height. */
const SHARED_HEIGHT = 0.5

/**
 * Puts the words of a page in the order in which they are read. The order in the file says little, and
 * engines give Japanese sign by sign, so that only places count.
 */
export function rowsOf({ number, words, slope = 0 }: DocumentPage): Row[] {
  const fall = Math.tan((slope * Math.PI) / 180)
  const sorted = withTitlesDown(words)
    .filter(({ text }) => text.trim() !== '')
    .map((word): LevelWord => ({ ...word, level: word.box.y - middleOf(word.box) * fall }))
    .toSorted((a, b) => a.level + a.box.height / 2 - (b.level + b.box.height / 2))
  const rows: LevelWord[][] = []
  for (const word of sorted) {
    const row = rows.slice(-4).findLast((each) => isBeside(each, word))
    if (row) row.push(word)
    else rows.push([word])
  }
  return rows.map((row) => rowOf(number, row)).filter(({ text }) => text !== '')
}

/** The first words of a row say how high it is: a later one can be a seal over it. */
function isBeside(row: readonly LevelWord[], { box, level, isAlone }: LevelWord): boolean {
  const [first] = row
  if (first === undefined || first.isAlone || isAlone) return false
  const top = Math.max(first.level, level)
  const bottom = Math.min(first.level + first.box.height, level + box.height)
  return bottom - top >= SHARED_HEIGHT * Math.min(first.box.height, box.height)
}

function rowOf(page: number, words: readonly Word[]): Row {
  const sorted = words.toSorted((a, b) => a.box.x - b.box.x)
  const groups: Word[][] = []
  for (const word of sorted) {
    const group = groups.at(-1)
    const last = group?.at(-1)
    if (group && last && !isApart(last, word)) group.push(word)
    else groups.push([word])
  }
  const runs: Run[] = []
  const signs: (Sign | null)[] = []
  for (const group of groups) {
    const own = group.flatMap(signsOf)
    if (own.length === 0) continue
    if (runs.length > 0) signs.push(null)
    signs.push(...own)
    runs.push({
      text: own.map(({ text }) => text).join(''),
      box: around(group.map(({ box }) => box)),
    })
  }
  const text = runs.map((run) => run.text).join(' ')
  const height = Math.max(...words.map(({ box }) => box.height))
  return { page, box: around(words.map(({ box }) => box)), height, runs, text, signs }
}

function isApart(before: Word, after: Word): boolean {
  if (before.isApart || after.isApart) return true
  const gap = after.box.x - (before.box.x + before.box.width)
  const isPictured = before.origin === 'picture' && after.origin === 'picture'
  const most = isPictured ? PICTURED_GAP : COLUMN_GAP
  return gap > most * Math.min(before.box.height, after.box.height)
}

/** @returns the signs of a word without spaces, each unit with its share of the word's place. */
function signsOf({ text, box, origin }: Word): Sign[] {
  const units = withoutRadicals(plain(text)).replace(/\s+/g, '').split('')
  const width = box.width / Math.max(units.length, 1)
  return units.map((unit, at) => ({
    text: unit,
    box: { ...box, x: box.x + at * width, width },
    origin,
  }))
}

/** @returns the place of a part of a row's text, and whether any of it was read off a picture. */
export function placeIn(
  row: Row,
  start: number,
  length: number,
): { readonly box: Box; readonly origin: TextOrigin } {
  const part = row.signs.slice(start, start + length).filter((sign) => sign !== null)
  const box = part.length > 0 ? around(part.map((sign) => sign.box)) : row.box
  return { box, origin: part.some(({ origin }) => origin === 'picture') ? 'picture' : 'typed' }
}

/** @returns the text of a row without spaces, to compare words in. */
export function unspaced({ text }: Row): string {
  return text.replaceAll(' ', '')
}
