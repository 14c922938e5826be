import { type LeftOutRows, leftOutMessages } from '../../lib/sheet/leftOutRows'
import { renderMessage } from '../../lib/text'

/** How many rows were no applications, and why. */
export function LeftOutNotice({ rows }: { rows: readonly LeftOutRows[] }) {
  const [sum, ...reasons] = leftOutMessages(rows)
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
