import type { Message } from '../../lib/message'
import type { Standing } from '../../lib/wording/mirror'
import { renderTranslated } from '../../lib/wording/translation'
import { LineSign } from './LineSign'
import { languageOf } from './readingReason'

interface LineSummaryProps {
  readonly standing: Standing
  readonly name: string
  readonly value?: string
  /** What is wrong or to be looked at, in two lines at most. */
  readonly reason: Message | undefined
}

/** What a line of the mirror shows without being opened: how it stands as sign and word, and its name. */
export function LineSummary({ standing, name, value, reason }: LineSummaryProps) {
  return (
    <summary>
      <LineSign standing={standing} />
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
