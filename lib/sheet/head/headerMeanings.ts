import type { FieldName } from '../../guide/fieldName'
import { type LabelReading, labelReader } from '../../label/labelReader'
import type { Vocabulary } from '../../label/vocabulary'
import { plain } from '../../notation/plain'
import type { ColumnName, ColumnQuestion, Meanings } from '../columns'
import { type Contrast, contrastOf } from './contrast'
import { meaningInTable, spelledOut } from './headerWords'

/** What headers say, and what a person has to decide. */
export interface HeaderReading {
  readonly meanings: Meanings
  readonly questions: readonly ColumnQuestion[]
}

/** Columns in which files are named, not the files themselves. */
const FILE_NAME = /の?ファイル名$/
/** 領収書グループ, 共有番号, 領収書番号: rows with the same one have one receipt. */
const GROUP =
  /^(?:(?:共有|共通|共同|同一|同じ|一括|まとめた?)の?領収[書証]|(?:領収[書証]の?|共有|共通|一括|共同|請求|支払い?|振込)?(?:グループ|まとめ|組)|領収[書証]|共有)(?:の?(?:グループ|番号|記号|No\.?|ID|キー|コード|名))*$/i
/** What names the receipt's own file, and no group. */
const NO_GROUP = /^領収[書証](?:名|コード)?$|コード$/

/** 都道府県番号, beside codes of seven digits. */
const PREFECTURE = /^(?:都道府県|府県|県)(?:の?(?:番号|コード|CD|No\.?))$/i

/**
 * Reads what each column means by its header, as a form's labels are read. A header that says only a
 * part (区分, 合計) is enough where no other column is like it: a person looks at the columns before
 * they are used. One column to one meaning; a person decides on one that several columns can have.
 * @param over the heading that is merged over each column; '' for none.
 */
export function readHeaders(
  headers: readonly string[],
  vocabulary: Vocabulary,
  over: readonly string[] = [],
): HeaderReading {
  const wholes = headers.map((header, column) => wholeHeader(header, over[column]))
  const meanings: (ColumnName | null)[] = wholes.map((whole) =>
    isGroup(whole) ? 'receiptGroup' : PREFECTURE.test(plain(whole)) ? 'prefecture' : null,
  )
  const others = [...meanings]
  const questions: ColumnQuestion[] = []
  const decide = (name: FieldName, columns: readonly Candidate[]) => {
    const meant = columns.filter(({ kind }) => kind !== 'other')
    const [only, another] = meant
    if (only === undefined) return
    const isClear = meant.length === columns.length || only.kind === 'plain'
    if (another === undefined && only.isOwn && isClear) meanings[only.column] = name
    else questions.push({ name, columns: columns.map(({ column }) => column) })
  }
  const things = wholes.map((whole, column) => ({
    column,
    ...contrastOf(whole),
    own: readHeader(headers[column] ?? '', over[column], vocabulary),
    isOfTable: meaningInTable(headers[column] ?? '')?.isSure ?? false,
  }))
  const free = things.filter(({ column }) => others[column] === null)
  const full = free.flatMap((thing) => candidatesOf(thing, 'full', vocabulary))
  for (const [name, columns] of Map.groupBy(full, ({ name }) => name)) decide(name, columns)

  const isOpen = ({ name }: Candidate) =>
    !meanings.includes(name) && questions.every((question) => question.name !== name)
  const partly = free
    .filter(({ column, own }) => meanings[column] === null && own.full.size === 0)
    .filter(({ column }) => !questions.some(({ columns }) => columns.includes(column)))
    .flatMap((thing) => candidatesOf(thing, 'partial', vocabulary, isOpen))
  for (const [name, columns] of Map.groupBy(partly, ({ name }) => name)) decide(name, columns)

  const inTable = free
    .filter(({ column, own }) => meanings[column] === null && own.full.size === 0)
    .filter(({ column }) => !questions.some(({ columns }) => columns.includes(column)))
    .flatMap(({ column }): Candidate[] => {
      const said = meaningInTable(headers[column] ?? '')
      const isKnown = vocabulary.some(({ name }) => name === said?.name)
      return said && isKnown ? [{ name: said.name, column, kind: 'plain', isOwn: said.isSure }] : []
    })
    .filter(isOpen)
  for (const [name, columns] of Map.groupBy(inTable, ({ name }) => name)) decide(name, columns)
  return { meanings, questions }
}

/** A header's reading, and what it is about beside what tells it from another one. */
interface HeaderCandidate extends Contrast {
  readonly column: number
  readonly own: LabelReading
  /** Tables call something so that no form does. */
  readonly isOfTable: boolean
}

/** A column that can have a meaning. */
interface Candidate {
  readonly name: FieldName
  readonly column: number
  readonly kind: Contrast['kind']
  /** Its header says the meaning as it stands. */
  readonly isOwn: boolean
}

/** @returns the one meaning that a header can have; none where it can have several. */
function candidatesOf(
  { column, own, kind, subject, isOfTable }: HeaderCandidate,
  how: 'full' | 'partial',
  vocabulary: Vocabulary,
  isOpen: (candidate: Candidate) => boolean = () => true,
): Candidate[] {
  // 内訳書金額 is an amount, though 金額 tells columns apart elsewhere.
  if (own[how].size === 0 && isOfTable) return []
  const ofSubject = kind === 'plain' ? own : readHeader(subject, '', vocabulary)
  const isOwn = own[how].size > 0
  const candidates = [...(isOwn ? own : ofSubject)[how]]
    .map(
      (name): Candidate => ({
        name,
        column,
        kind: ofSubject[how].has(name) ? kind : 'plain',
        isOwn,
      }),
    )
    .filter(isOpen)
  return candidates.length === 1 ? candidates : []
}

/** A header with the heading over it, as they are shown and as amounts are read under them. */
export function wholeHeader(header: string, over = ''): string {
  return [over, header].filter((text) => text !== '').join(' ')
}

function isGroup(header: string): boolean {
  const text = header.normalize('NFKC').replace(/\s/g, '')
  return GROUP.test(text) && !NO_GROUP.test(text)
}

function readHeader(header: string, over = '', vocabulary: Vocabulary): LabelReading {
  const { elsewhere, read, readOver, withHeadings } = labelReader(vocabulary)
  const named = spelledOut(header)
    .replace(/添付ファイル名$/, '添付ファイル')
    .replace(FILE_NAME, '')
  const whole = read(wholeHeader(named, over))
  if (over === '') return whole
  const own = read(named)
  // 添付書類 over 領収書 and 内訳書 says what both are; each of them says which.
  if (isNarrower(own, read(over), whole)) return own
  if (whole.full.size > 0) return whole
  const heading = readOver(over)
  const full = vocabulary
    .map(({ name }) => name)
    .filter((name) => withHeadings(name, own, [heading]) === 'full')
  if (full.length > 0) return { ...own, full: new Set(full) }
  const isElsewhere =
    contrastOf(over).kind === 'other' || elsewhere.some((word) => over.includes(word))
  return isElsewhere ? whole : own
}

/** @returns whether a header says another field than the heading over it, which alone gave the whole its meaning. */
function isNarrower(own: LabelReading, over: LabelReading, whole: LabelReading): boolean {
  const [name] = own.full
  return (
    own.full.size === 1 &&
    name !== undefined &&
    whole.full.size > 0 &&
    !whole.full.has(name) &&
    [...whole.full].every((each) => over.full.has(each))
  )
}
