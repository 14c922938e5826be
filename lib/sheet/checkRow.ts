import { type Answer, type CheckedGuide, check, estimate, type Outcome } from '../check'
import { rulesFor } from '../check/rules'
import type { SharedReceipts } from '../check/sharedReceipts'
import type { Source } from '../guide/schema'
import { type Message, type MessageKey, message } from '../message'
import type { FacilityKind } from '../notation/facilityKind'
import type { SheetRecord } from './records'
import { type Columns, cellText, readRow } from './row'

/** The conditions under which all rows are checked. */
export interface CheckConditions {
  readonly columns: Columns
  readonly guide: CheckedGuide
  /** Day of the check, Asia/Tokyo. */
  readonly asOf: Temporal.PlainDate
  /** The receipts of all rows, where several rows can share one. */
  readonly receipts?: SharedReceipts
}

/** Why a row is 要修正 or 要確認, and in which columns. */
export interface Reason {
  readonly answer: 'fail' | 'review'
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

/** The result of checking a row. */
export interface RowCheck {
  readonly code: string
  readonly name: string
  readonly kind: FacilityKind | null
  /** The most severe answer. */
  readonly answer: Answer
  /** The most severe first. */
  readonly reasons: readonly Reason[]
  /** 補助額の目安, yen; `null` if there is none. */
  readonly estimate: number | null
}

/** Checks one row. An unreadable row is 要確認 with the reason. */
export function checkRow(row: NumberedRow, conditions: CheckConditions): RowCheck {
  const { columns, guide, asOf, receipts } = conditions
  const { meanings, headers } = columns
  const code = cellText(row.cells, meanings, 'facilityCode')
  const name = cellText(row.cells, meanings, 'facilityName')
  const unreadable = unreadableReason(row, headers.length)
  if (unreadable !== null) {
    const reasons = [reviewOf([], unreadable, message('sheetRowMend'))]
    return { code, name, kind: null, answer: 'review', reasons, estimate: null }
  }
  const { application, notes } = readRow(row.cells, columns, guide, receipts)
  const outcomes = check(application, guide, asOf).filter(ofRow(guide))
  const expected = estimate(application, guide)
  const { facilityCode, facilityKind } = application
  const reasons = [
    ...outcomes.flatMap(reasonOf),
    ...notes.map(({ column, text, mend }) => reviewOf([column], text, mend)),
    ...garbledCells(row, columns),
    ...duplicateCode(row, columns),
  ].sort((a, b) => Number(b.answer === 'fail') - Number(a.answer === 'fail'))
  return {
    code: facilityCode.state === 'read' ? facilityCode.value.digits : code,
    name,
    kind: facilityKind.state === 'read' ? facilityKind.value : null,
    answer: reasons[0]?.answer ?? 'pass',
    reasons,
    estimate: expected.state === 'estimated' ? expected.amount : null,
  }
}

/** Finds the outcomes that are the same for every row, and those that no file can decide. */
export function commonOutcomes(conditions: CheckConditions): Outcome[] {
  const nothing = { headers: [], meanings: [] }
  const { application } = readRow([], nothing, conditions.guide)
  const isOfRow = ofRow(conditions.guide)
  return check(application, conditions.guide, conditions.asOf).filter(
    (outcome) => !isOfRow(outcome) && outcome.answer === 'review',
  )
}

/** Makes a filter of outcomes that concern a row and not every application alike. */
function ofRow(guide: CheckedGuide): (outcome: Outcome) => boolean {
  const common = rulesFor(guide).filter(({ needs }) => needs.length === 0)
  const ids = new Set(common.map(({ id }) => id))
  return ({ rule, unseen }) => !unseen && !ids.has(rule)
}

function reasonOf({ answer, fieldIds, message: text, mend, source }: Outcome): Reason[] {
  if (answer !== 'fail' && answer !== 'review') return []
  const columns = fieldIds.map(Number)
  return [{ answer, columns, text: inSheet(text), mend: mend ? inSheet(mend) : null, source }]
}

/** Messages of the form check that need other words for a file. */
const IN_SHEET: Partial<Record<MessageKey, MessageKey>> = {
  checkMissing: 'sheetColumnMissing',
  checkFilesUnseen: 'sheetFilesMissing',
  checkMissingMend: 'sheetColumnMissingMend',
  checkEmptyMend: 'sheetCellEmptyMend',
  checkWithoutKindMend: 'sheetKindMend',
  checkKindNotChosenMend: 'sheetKindMend',
  checkSubsidisedUnknownMend: 'sheetSubsidisedMend',
}

function inSheet({ key, values }: Message): Message {
  return { key: IN_SHEET[key] ?? key, values }
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
