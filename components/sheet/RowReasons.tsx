import type { Reason } from '../../lib/sheet/checkRow'
import { headersOf } from '../../lib/sheet/columns'
import { say, t } from '../../lib/text'
import { ANSWER_NAMES } from '../AnswerMark'
import { SourceLine } from '../SourceLine'

interface RowReasonsProps {
  readonly reasons: readonly Reason[]
  readonly headers: readonly string[]
}

/** Why a row is 要修正 or 要確認, where, and how to mend it. */
export function RowReasons({ reasons, headers }: RowReasonsProps) {
  return (
    <ul class="outcomes">
      {reasons.map(({ answer, columns, text, mend, source }) => (
        <li key={say(text)} class={`outcome ${answer}`}>
          <p>
            <span class={`answer ${answer}`}>{t(ANSWER_NAMES[answer])}</span>{' '}
            <strong>{headersOf(columns, headers)}</strong>
          </p>
          <p>{say(text)}</p>
          {mend !== null && <p class="mend">{say(mend)}</p>}
          {source !== null && <SourceLine source={source} />}
        </li>
      ))}
    </ul>
  )
}
