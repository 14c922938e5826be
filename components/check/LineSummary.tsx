import type { Message } from '../../lib/message'
import type { FieldStatus } from '../../lib/wording/formSummary'
import { renderTranslated } from '../../lib/wording/translation'
import { LineSign } from './LineSign'
import { languageOf } from './readingReason'

interface LineSummaryProps {
  readonly status: FieldStatus
  readonly name: string
  readonly value?: string
  /** What is wrong or to be looked at, in two lines at most. */
  readonly reason: Message | undefined
}

/** A folded line: status, name, value and reason. */
export function LineSummary({ status, name, value, reason }: LineSummaryProps) {
  return (
    <summary>
      <LineSign status={status} />
      <span class="name" lang={languageOf(name)}>
        {name}
      </span>
      {value !== undefined && (
        <span class="value" lang={languageOf(value)}>
          {value}
        </span>
      )}
      {reason && <span class="reason">{renderTranslated(reason)}</span>}
    </summary>
  )
}
