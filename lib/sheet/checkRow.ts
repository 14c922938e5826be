import { type Application, type CheckedGuide, type Outcome, outcomesOf } from '../check'
import type { Deadline } from '../check/rule'
import type { SharedReceipts } from '../check/sharedReceipts'
import { type Message, message } from '../message'
import type { FacilityKind } from '../notation/facilityKind'
import { onceFor } from '../onceFor'
import { cachedBy } from './cellCache'
import { fileOutcomes } from './fileOutcomes'
import type { SheetRecord } from './records'
import { type Columns, rowReader } from './row'
import {
  commonOf,
  isOfDeadline,
  NO_DEADLINES,
  type OwnDeadlines,
  withDeadline,
} from './rows/ownDeadlines'
import { besideRules, type Ranked, type Reason, reasonsInOrder } from './rows/reason'
import { subjectsOf } from './rows/subjects'

/** The conditions under which all rows are checked. */
export interface CheckConditions {
  readonly columns: Columns
  readonly guide: CheckedGuide
  /** Day of the check, Asia/Tokyo. */
  readonly asOf: Temporal.PlainDate
  /** The receipts of all rows, where several rows can share one. */
  readonly receipts?: SharedReceipts | null
  readonly deadlines?: OwnDeadlines
}

/** A row of the file with its number, and another row with the same facility code. */
export interface NumberedRow extends SheetRecord {
  /** As a spreadsheet counts rows, from 1. */
  readonly number: number
  /** The number of the first row with the same code, or for the first the next; `null` for none. */
  readonly sameAs: number | null
}

/**
 * The answer for a row; `nothingElse`, ほかに指摘なし, if only the common outcomes of all rows, as a
 * missing column, are open.
 */
export type RowAnswer = 'fail' | 'review' | 'nothingElse' | 'pass'

/** The result of checking a row. */
export interface RowCheck {
  readonly code: string
  readonly name: string
  readonly kind: FacilityKind | null
  /** The most severe answer. */
  readonly answer: RowAnswer
  /** The most severe first, advice last. */
  readonly reasons: readonly Reason[]
  /** 補助額の目安, yen; `null` if there is none. */
  readonly estimate: number | null
}

/** Checks one row. An unreadable row is 要確認 with the reason. */
export function checkRow(row: NumberedRow, conditions: CheckConditions): RowCheck {
  return checkerOf(conditions).check(row)
}

/** A row as an application, with the outcomes that are its own. */
export interface RowForm {
  readonly application: Application
  readonly outcomes: readonly Outcome[]
}

/** Reads one row to be shown whole; `null` for an unreadable one. */
export function readForm(row: NumberedRow, conditions: CheckConditions): RowForm | null {
  return checkerOf(conditions).form(row)
}

/** Finds the outcomes that are the same for every row, and those that no file can decide. */
export function commonOutcomes(conditions: CheckConditions): readonly Outcome[] {
  return checkerOf(conditions).common
}

interface RowChecker {
  readonly common: readonly Outcome[]
  readonly check: (row: NumberedRow) => RowCheck
  readonly form: (row: NumberedRow) => RowForm | null
}

/** Facts that are the same for all rows are computed once. */
const checkerOf = onceFor(openChecker)

function openChecker(conditions: CheckConditions): RowChecker {
  const { columns, guide, asOf, receipts, deadlines = NO_DEADLINES } = conditions
  const rows = rowReader(columns, guide)
  const file = fileOutcomes(columns, guide, asOf)
  const byGuide = subjectsOf(file, columns, guide, asOf)
  const byOwn = cachedBy((_: string, own: Deadline) =>
    subjectsOf(withDeadline(file, guide, own), columns, guide, asOf),
  )
  const isClear = file.common.every(({ unseen }) => unseen)
  const isClearBesides = file.common.every((outcome) => outcome.unseen || isOfDeadline(outcome))
  const checkReadable = (row: NumberedRow): RowCheck => {
    const { cells } = row
    const application = rows.application(cells, receipts)
    const own = deadlines.byCode.get(rows.code(cells))
    const subjects = own === undefined ? byGuide : byOwn(JSON.stringify(own), own)
    const isAllSaid = own === undefined ? isClear : isClearBesides
    const ranked: Ranked[] = []
    let expected: number | null = null
    for (const subject of subjects) {
      const { reasons, estimate } = subject(cells, application)
      ranked.push(...reasons)
      expected ??= estimate
    }
    ranked.push(...garbledCells(row, columns), ...duplicateCode(row, columns))
    const reasons = reasonsInOrder(ranked)
    const { facilityCode, facilityKind } = application
    const worst = reasons[0]?.answer ?? 'advice'
    return {
      code: facilityCode.state === 'read' ? facilityCode.value.digits : rows.code(cells),
      name: rows.name(cells),
      kind: facilityKind.state === 'read' ? facilityKind.value : null,
      answer: worst !== 'advice' ? worst : isAllSaid ? 'pass' : 'nothingElse',
      reasons,
      estimate: expected,
    }
  }
  return {
    common: commonOf(file.common, deadlines),
    check: (row) => {
      const unreadable = unreadableReason(row, columns.headers.length)
      if (unreadable === null) return checkReadable(row)
      const reasons = reasonsInOrder([besideRules(0, [], unreadable, message('sheetRowMend'))])
      const [code, name] = [rows.code(row.cells), rows.name(row.cells)]
      return { code, name, kind: null, answer: 'review', reasons, estimate: null }
    },
    form: (row) => {
      const { cells } = row
      if (unreadableReason(row, columns.headers.length) !== null) return null
      const own = deadlines.byCode.get(rows.code(cells))
      const { rules, isCommon } = own === undefined ? file : withDeadline(file, guide, own)
      const application = rows.application(cells, receipts)
      const outcomes = outcomesOf(rules, application, asOf)
      return {
        application,
        outcomes: outcomes.filter((outcome) => !isCommon(outcome.rule, outcome)),
      }
    },
  }
}

/** Finds why a row cannot be read as one application; `null` if it can. */
export function unreadableReason({ cells, damaged }: SheetRecord, width: number): Message | null {
  if (damaged) return message('sheetQuotes')
  if (cells.length === width) return null
  const count = Math.max(cells.findLastIndex((cell) => cell.trim() !== '') + 1, 0)
  if (cells.length < width) return message('sheetFewer', String(width), String(cells.length))
  return count > width ? message('sheetMore', String(width), String(count)) : null
}

/** Bytes that are not valid in the file's encoding, and kana of UTF-8 in a file of Shift_JIS: 縺ｲ繧阪＠縺ｾ. */
const GARBLED = /\ufffd|[縺繧繝][^\0-\x7f]/

/** Finds cells whose encoding is another one than the file's. */
function garbledCells({ cells }: NumberedRow, { meanings, headers }: Columns): Ranked[] {
  if (!cells.some((cell) => GARBLED.test(cell))) return []
  return meanings.flatMap((meaning, column) => {
    if (meaning === null || !GARBLED.test(cells[column] ?? '')) return []
    const text = message('sheetGarbled', headers[column] ?? '')
    return [besideRules(2, [column], text, message('sheetRowMend'))]
  })
}

function duplicateCode({ sameAs }: NumberedRow, { meanings }: Columns): Ranked[] {
  if (sameAs === null) return []
  const text = message('sheetSameCode', String(sameAs))
  return [besideRules(3, [meanings.indexOf('facilityCode')], text, message('sheetSameCodeMend'))]
}
