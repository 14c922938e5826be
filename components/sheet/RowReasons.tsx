import type { MessageKey } from '../../lib/message'
import { headersOf } from '../../lib/sheet/columns'
import type { Reason } from '../../lib/sheet/rows/reason'
import { t } from '../../lib/text'
import { renderTranslated } from '../../lib/wording/translation'
import { SourceLine } from '../kit/SourceLine'

const REASON_NAMES: Readonly<Record<Reason['answer'], MessageKey>> = {
  fail: 'answerFail',
  review: 'answerReview',
  advice: 'advice',
}

interface RowReasonsProps {
  readonly reasons: readonly Reason[]
  readonly headers: readonly string[]
}

/** Why a row is 要修正 or 要確認, in which columns, how to correct it, and what is worth knowing. */
export function RowReasons({ reasons, headers }: RowReasonsProps) {
  return (
    <ul class="outcomes">
      {reasons.map(({ answer, columns, text, mend, source }) => (
        <li key={renderTranslated(text)} class={`outcome ${answer}`}>
          <p>
            <span class={`answer ${answer}`}>{t(REASON_NAMES[answer])}</span>{' '}
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
