import { type Application, type CheckedGuide, estimate, type Rule } from '../../check'
import { findingOf } from '../../check/check'
import type { Need } from '../../check/rule'
import { readCell } from '../cell'
import { cachedBy } from '../cellCache'
import { isOtherColumn, type Meanings } from '../columns'
import type { FileOutcomes } from '../fileOutcomes'
import type { Columns } from '../row'
import { besideRules, type Ranked, reasonsOf } from './reason'

/** The outcomes of one subject's rules for a row. */
interface SubjectAnswer {
  readonly reasons: readonly Ranked[]
  /** Yen; `null` for a subject other than amounts, or where there is none. */
  readonly estimate: number | null
}

/** Answers the rules of one subject. */
type Subject = (cells: readonly string[], application: Application) => SubjectAnswer

/** Rules of all subjects use these. */
const OF_ALL: readonly Need[] = ['facilityKind', 'facility', 'openTasks', 'applied']
/** Fields that differ from row to row, so caching them is useless. */
const OF_ONE_ROW: readonly Need[] = ['facilityCode', 'facilityName']

/**
 * Groups the rules of a file by the fields that they use: dates, amounts, files. Rows differ in few columns,
 * and each subject is answered once for all rows whose cells in its columns are equal.
 */
export function subjectsOf(
  { rules, isCommon }: Pick<FileOutcomes, 'rules' | 'isCommon'>,
  { meanings }: Columns,
  guide: CheckedGuide,
  asOf: Temporal.PlainDate,
): readonly Subject[] {
  const rankOf = new Map(rules.map(({ id }, index) => [id, index]))
  return partsOf(rules).map((part): Subject => {
    const needs = new Set(part.flatMap((rule) => rule.needs))
    const answer = (application: Application): SubjectAnswer => {
      const expected = needs.has('costs') ? estimate(application, guide) : null
      return {
        reasons: part.flatMap((rule) => {
          const finding = findingOf(rule, application, asOf)
          // Its advice is of the row, also where the rest is said once for the file.
          const own = isCommon(rule.id, finding) ? { ...finding, answer: 'pass' as const } : finding
          return reasonsOf(own, rule.source, rankOf.get(rule.id) ?? 0)
        }),
        estimate: expected?.state === 'estimated' ? expected.amount : null,
      }
    }
    if (OF_ONE_ROW.some((need) => needs.has(need))) return (_, application) => answer(application)
    const columns = columnsOf(needs, meanings)
    const kept = cachedBy((_, cells: readonly string[], application: Application) => {
      const { reasons, estimate } = answer(application)
      return { reasons: [...reasons, ...notesIn(cells, columns, meanings)], estimate }
    })
    let last: { readonly cells: readonly string[]; readonly shared: string } | undefined
    let said: SubjectAnswer | undefined
    return (cells, application) => {
      const shared = application.sharedBreakdowns.join()
      const isAsBefore = (column: number) => last?.cells[column] === cells[column]
      if (said !== undefined && last?.shared === shared && columns.every(isAsBefore)) return said
      // With their lengths, so that no two rows have one key.
      let key = shared
      for (const column of columns) {
        const cell = cells[column] ?? ''
        key += `\n${cell.length} ${cell}`
      }
      last = { cells, shared }
      said = kept(key, cells, application)
      return said
    }
  })
}

/** @returns the rules in groups; those with a common field are in one. */
function partsOf(rules: readonly Rule[]): readonly (readonly Rule[])[] {
  let parts: { readonly rules: Rule[]; readonly needs: readonly Need[] }[] = []
  for (const rule of rules) {
    const needs = rule.needs.filter((need) => !OF_ALL.includes(need))
    const touching = parts.filter((part) => part.needs.some((need) => needs.includes(need)))
    const joined = {
      rules: [...touching.flatMap((part) => part.rules), rule],
      needs: [...touching.flatMap((part) => part.needs), ...needs],
    }
    parts = [...parts.filter((part) => !touching.includes(part)), joined]
  }
  return parts.map((part) => part.rules)
}

/** @returns the columns of the fields that the rules need. */
function columnsOf(needs: ReadonlySet<Need>, meanings: Meanings): number[] {
  const isNeeded = (name: Meanings[number]): boolean => {
    if (name === null || isOtherColumn(name)) return false
    if (name.startsWith('cost:')) return needs.has('costs')
    if (name === 'receipt' || name === 'breakdown') return needs.has('attachments')
    return [...needs].some((need) => need === name)
  }
  return meanings.flatMap((name, column) => (isNeeded(name) ? [column] : []))
}

/** @returns notes on how cells were understood, if the user has to check that. */
function notesIn(
  cells: readonly string[],
  columns: readonly number[],
  meanings: Meanings,
): Ranked[] {
  return columns.flatMap((column) => {
    const name = meanings[column] ?? null
    const cell = name && readCell(name, cells[column] ?? '')
    if (!cell || !('note' in cell) || !cell.note) return []
    return [besideRules(1, [column], cell.note.text, cell.note.mend)]
  })
}
