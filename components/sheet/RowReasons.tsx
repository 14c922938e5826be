import type { Reason } from '../../lib/sheet/checkRow'
import { headersOf } from '../../lib/sheet/columns'
import { t } from '../../lib/text'
import { renderTranslated } from '../../lib/wording/translation'
import { ANSWER_NAMES } from '../kit/AnswerMark'
import { SourceLine } from '../kit/SourceLine'

interface RowReasonsProps {
  readonly reasons: readonly Reason[]
  readonly headers: readonly string[]
}

/** Why a row is 要修正 or 要確認, where, and how to mend it. */
export function RowReasons({ reasons, headers }: RowReasonsProps) {
  return (
    <ul class="outcomes">
      {reasons.map(({ answer, columns, text, mend, source }) => (
        <li key={renderTranslated(text)} class={`outcome ${answer}`}>
          <p>
            <span class={`answer ${answer}`}>{t(ANSWER_NAMES[answer])}</span>{' '}
            <strong>{headersOf(columns, headers)}</strong>
          </p>
          <p>{renderTranslated(text)}</p>
          {mend !== null && <p class="mend">{renderTranslated(mend)}</p>}
          {source !== null && <SourceLine source={source} />}
        </li>
      ))}
    </ul>
  )
}
