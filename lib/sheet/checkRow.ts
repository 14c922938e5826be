import { type CheckedGuide, estimate, type Outcome, outcomesOf } from '../check'
import type { SharedReceipts } from '../check/sharedReceipts'
import type { Source } from '../guide/schema'
import { type Message, message } from '../message'
import type { FacilityKind } from '../notation/facilityKind'
import { fileOutcomes } from './fileOutcomes'
import type { SheetRecord } from './records'
import { type Columns, rowReader } from './row'
import { inSheet } from './rowWords'

/** The conditions under which all rows are checked. */
export interface CheckConditions {
  readonly columns: Columns
  readonly guide: CheckedGuide
  /** Day of the check, Asia/Tokyo. */
  readonly asOf: Temporal.PlainDate
  /** The receipts of all rows, where several rows can share one. */
  readonly receipts?: SharedReceipts | null
}

/** Why a row is 要修正 or 要確認, or what is worth knowing, and in which columns. */
export interface Reason {
  readonly answer: 'fail' | 'review' | 'advice'
  /** Column numbers, from 0; empty if the reason concerns the row. */
  readonly columns: readonly number[]
  readonly text: Message
  readonly mend: Message | null
  /** The source, for a rule of the guide. */
  readonly source: Source | null
}

/** A row of the file with its number, and the first row with the same facility code. */
export interface NumberedRow extends SheetRecord {
  /** As a spreadsheet counts rows, from 1. */
  readonly number: number
  /** The number of the first row with the same code; `null` if there is none before. */
  readonly sameAs: number | null
}

/**
 * The answer about a row; `nothingElse`, ほかに指摘なし, where nothing is said of the row itself and
 * something of all rows, as that a column is missing.
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

/** Finds the outcomes that are the same for every row, and those that no file can decide. */
export function commonOutcomes(conditions: CheckConditions): readonly Outcome[] {
  return checkerOf(conditions).common
}

interface RowChecker {
  readonly common: readonly Outcome[]
  readonly check: (row: NumberedRow) => RowCheck
}

/** What holds for all rows is worked out once. */
const checkers = new WeakMap<CheckConditions, RowChecker>()

function checkerOf(conditions: CheckConditions): RowChecker {
  const checker = checkers.get(conditions) ?? openChecker(conditions)
  checkers.set(conditions, checker)
  return checker
}

const SEVERITY: Readonly<Record<Reason['answer'], number>> = { fail: 0, review: 1, advice: 2 }

function openChecker({ columns, guide, asOf, receipts }: CheckConditions): RowChecker {
  const rows = rowReader(columns, guide)
  const { common, rules, isSaid } = fileOutcomes(columns, guide, asOf)
  const isClear = common.every(({ unseen }) => unseen)
  const checkReadable = (row: NumberedRow): RowCheck => {
    const { cells } = row
    const application = rows.application(cells, receipts)
    const expected = estimate(application, guide)
    const { facilityCode, facilityKind } = application
    const reasons = [
      ...outcomesOf(rules, application, asOf).flatMap((outcome) =>
        isSaid(outcome) ? [] : reasonsOf(outcome),
      ),
      ...rows.notes(cells).map(({ column, text, mend }) => reviewOf([column], text, mend)),
      ...garbledCells(row, columns),
      ...duplicateCode(row, columns),
    ].sort((a, b) => SEVERITY[a.answer] - SEVERITY[b.answer])
    const worst = reasons[0]?.answer ?? 'advice'
    return {
      code: facilityCode.state === 'read' ? facilityCode.value.digits : rows.code(cells),
      name: rows.name(cells),
      kind: facilityKind.state === 'read' ? facilityKind.value : null,
      answer: worst !== 'advice' ? worst : isClear ? 'pass' : 'nothingElse',
      reasons,
      estimate: expected.state === 'estimated' ? expected.amount : null,
    }
  }
  return {
    common,
    check: (row) => {
      const unreadable = unreadableReason(row, columns.headers.length)
      if (unreadable === null) return checkReadable(row)
      const reasons = [reviewOf([], unreadable, message('sheetRowMend'))]
      const [code, name] = [rows.code(row.cells), rows.name(row.cells)]
      return { code, name, kind: null, answer: 'review', reasons, estimate: null }
    },
  }
}

/** @returns the reason that an outcome gives, and its advice. */
function reasonsOf({ answer, fieldIds, message: text, mend, advice, source }: Outcome): Reason[] {
  const reasons: Reason[] = []
  const add = (as: Reason['answer'], said: Message, how: Message | null) =>
    reasons.push({
      answer: as,
      columns: fieldIds.map(Number),
      text: inSheet(said),
      mend: how,
      source,
    })
  if (answer === 'fail' || answer === 'review') add(answer, text, mend ? inSheet(mend) : null)
  if (advice !== undefined) add('advice', advice, null)
  return reasons
}

function reviewOf(columns: readonly number[], text: Message, mend: Message): Reason {
  return { answer: 'review', columns, text, mend, source: null }
}

/** Finds why a row cannot be read as one application; `null` if it can. */
export function unreadableReason({ cells, damaged }: SheetRecord, width: number): Message | null {
  if (damaged) return message('sheetQuotes')
  const count = Math.max(cells.findLastIndex((cell) => cell.trim() !== '') + 1, 0)
  if (cells.length < width) return message('sheetFewer', String(width), String(cells.length))
  return count > width ? message('sheetMore', String(width), String(count)) : null
}

/** Finds cells with bytes that are not valid in the file's encoding. */
function garbledCells({ cells }: NumberedRow, { meanings, headers }: Columns): Reason[] {
  return meanings.flatMap((meaning, column) =>
    meaning !== null && cells[column]?.includes('\ufffd')
      ? [
          reviewOf(
            [column],
            message('sheetGarbled', headers[column] ?? ''),
            message('sheetRowMend'),
          ),
        ]
      : [],
  )
}

function duplicateCode({ sameAs }: NumberedRow, { meanings }: Columns): Reason[] {
  if (sameAs === null) return []
  const text = message('sheetSameCode', String(sameAs))
  return [reviewOf([meanings.indexOf('facilityCode')], text, message('sheetSameCodeMend'))]
}
