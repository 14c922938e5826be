import { type Answer, type CheckedGuide, check, estimate, type Outcome } from '../check'
import { rulesFor } from '../check/rules'
import type { SharedReceipts } from '../check/sharedReceipts'
import type { Source } from '../guide/schema'
import { type Message, type MessageKey, message } from '../message'
import type { FacilityKind } from '../notation/facilityKind'
import type { SheetRecord } from './records'
import { type Columns, cellText, readRow } from './row'

/** What the rows are checked with. */
export interface Measure {
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
  /** Numbers of columns, from 0; none where it is about the row. */
  readonly columns: readonly number[]
  readonly text: Message
  readonly mend: Message | null
  /** Where that is written, for what a rule of the guide says. */
  readonly source: Source | null
}

/** A row of the file, and where else its facility code stands. */
export interface NumberedRow extends SheetRecord {
  /** As a spreadsheet counts rows, from 1. */
  readonly number: number
  /** The number of the first row with the same code; `null` where there is none before. */
  readonly sameAs: number | null
}

/** What the check says of a row. */
export interface RowCheck {
  readonly code: string
  readonly name: string
  readonly kind: FacilityKind | null
  /** The gravest answer. */
  readonly answer: Answer
  /** Gravest first. */
  readonly reasons: readonly Reason[]
  /** 補助額の目安, yen; `null` where none can be made. */
  readonly estimate: number | null
}

/** Checks one row. A row that cannot be read is 要確認 with the reason. */
export function checkRow(row: NumberedRow, measure: Measure): RowCheck {
  const { columns, guide, asOf, receipts } = measure
  const { meanings, headers } = columns
  const code = cellText(row.cells, meanings, 'facilityCode')
  const name = cellText(row.cells, meanings, 'facilityName')
  const unread = whyUnread(row, headers.length)
  if (unread !== null) {
    const reasons = [reviewOf([], unread, message('sheetRowMend'))]
    return { code, name, kind: null, answer: 'review', reasons, estimate: null }
  }
  const { application, notes } = readRow(row.cells, columns, guide, receipts)
  const outcomes = check(application, guide, asOf).filter(ofRow(guide))
  const expected = estimate(application, guide)
  const { facilityCode, facilityKind } = application
  const reasons = [
    ...outcomes.flatMap(reasonOf),
    ...notes.map(({ column, text, mend }) => reviewOf([column], text, mend)),
    ...garbled(row, columns),
    ...sameCode(row, columns),
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

/** What holds for every row alike, and what no file can tell. */
export function commonOutcomes(measure: Measure): Outcome[] {
  const nothing = { headers: [], meanings: [] }
  const { application } = readRow([], nothing, measure.guide)
  const isOfRow = ofRow(measure.guide)
  return check(application, measure.guide, measure.asOf).filter(
    (outcome) => !isOfRow(outcome) && outcome.answer === 'review',
  )
}

/** @returns whether an outcome is about the row and not about every application alike. */
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

/** What the check says of a form, where it has to be said otherwise of a file. */
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

/** @returns why a row cannot be taken for one application; `null` where it can. */
export function whyUnread({ cells, damaged }: SheetRecord, width: number): Message | null {
  if (damaged) return message('sheetQuotes')
  const count = Math.max(cells.findLastIndex((cell) => cell.trim() !== '') + 1, 0)
  if (cells.length < width) return message('sheetFewer', String(width), String(cells.length))
  return count > width ? message('sheetMore', String(width), String(count)) : null
}

/** Signs that the file's bytes do not make. */
function garbled({ cells }: NumberedRow, { meanings, headers }: Columns): Reason[] {
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

function sameCode({ sameAs }: NumberedRow, { meanings }: Columns): Reason[] {
  if (sameAs === null) return []
  const text = message('sheetSameCode', String(sameAs))
  return [reviewOf([meanings.indexOf('facilityCode')], text, message('sheetSameCodeMend'))]
}
