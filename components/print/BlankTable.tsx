interface BlankTableProps {
  /** Titles. */
  readonly columns: readonly string[]
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
          {columns.map((title, column) => (
            // Two columns can have the same title.
            <th key={`${title} ${column}`} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, head }) => (
          <tr key={id}>
            {head === undefined ? <td /> : <th scope="row">{head}</th>}
            {columns.slice(1).map((title, column) => (
              <td key={`${title} ${column}`} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
