import type { MessageKey } from '../../lib/message'
import { t } from '../../lib/text'

interface BlankTableProps {
  readonly columns: readonly MessageKey[]
  /** `head` is printed at the left of a row; without one that cell is blank as well. */
  readonly rows: readonly { readonly id: string; readonly head?: string }[]
  /** Whether its rows are high enough for a signature. */
  readonly signed?: boolean
}

/** A table to fill in by hand. */
export function BlankTable({ columns, rows, signed = false }: BlankTableProps) {
  return (
    <table class={signed ? 'blank signed' : 'blank'}>
      <thead>
        <tr>
          {columns.map((key, column) => (
            // Two columns can have the same title.
            <th key={`${key} ${column}`} scope="col">
              {t(key)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, head }) => (
          <tr key={id}>
            {head === undefined ? <td /> : <th scope="row">{head}</th>}
            {columns.slice(1).map((key, column) => (
              <td key={`${key} ${column}`} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
