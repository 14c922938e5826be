import { type SkippedRows, skippedMessages } from '../../lib/sheet/skippedRows'
import { renderMessage } from '../../lib/text'

/** How many rows were no applications, and why. */
export function SkippedRowsNotice({ rows }: { rows: readonly SkippedRows[] }) {
  const [sum, ...reasons] = skippedMessages(rows)
  if (sum === undefined) return null
  return (
    <ul class="left-out">
      <li>{renderMessage(sum)}</li>
      {reasons.map((reason) => (
        <li key={reason.key}>{renderMessage(reason)}</li>
      ))}
    </ul>
  )
}
