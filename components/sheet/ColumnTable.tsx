import type { Guide } from '../../lib/guide/schema'
import type { ColumnsStage, SheetState } from '../../lib/state/sheet/sheetTypes'
import { t } from '../../lib/text'
import { ColumnRow } from './ColumnRow'

interface ColumnTableProps {
  readonly state: SheetState
  readonly stage: ColumnsStage
  readonly guide: Guide
}

/** The columns with their meanings: first those that are asked about, then those not used. */
export function ColumnTable({ state, stage, guide }: ColumnTableProps) {
  const { head, meanings } = stage
  const { headers, examples, questions } = head
  const open = questions.filter(({ name }) => !meanings.includes(name))
  // By what was read first: a row must not move while a person is at it.
  const rank = (column: number) =>
    questions.some(({ columns }) => columns.includes(column))
      ? 0
      : head.meanings[column] === null
        ? 1
        : 2
  const order = [...headers.keys()].toSorted((a, b) => rank(a) - rank(b))
  return (
    <div class="table column-table">
      <table>
        <thead>
          <tr>
            <th scope="col">{t('sheetColumn')}</th>
            <th scope="col">{t('sheetExamples')}</th>
            <th scope="col">{t('sheetMeaning')}</th>
          </tr>
        </thead>
        <tbody>
          {order.map((column) => (
            <ColumnRow
              // Headers can be equal; columns never move.
              key={column}
              header={headers[column] ?? ''}
              number={column + 1}
              isDouble={
                headers.indexOf(headers[column] ?? '') !==
                headers.lastIndexOf(headers[column] ?? '')
              }
              examples={examples[column] ?? []}
              meaning={meanings[column] ?? null}
              asked={
                meanings[column] === null
                  ? open.flatMap(({ name, columns }) => (columns.includes(column) ? [name] : []))
                  : []
              }
              guide={guide}
              onChange={(name) => state.setMeaning(column, name)}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}
