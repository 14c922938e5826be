import type { Outcome } from '../../lib/check'
import { renderTranslated } from '../../lib/wording/translation'
import { SourceLine } from '../kit/SourceLine'

/** 送信前にご自身で確かめること: questions that only the user can answer, without a field on the page. */
export function AskYourselfList({ outcomes }: { outcomes: readonly Outcome[] }) {
  return (
    <ul class="unseen">
      {outcomes.map(({ rule, answer, question, message, mend, source }) => (
        <li key={rule} data-rule={rule} data-answer={answer}>
          <h3>{renderTranslated(question)}</h3>
          {message.key !== 'checkUnseen' && <p>{renderTranslated(message)}</p>}
          {mend && <p>{renderTranslated(mend)}</p>}
          <SourceLine source={source} />
        </li>
      ))}
    </ul>
  )
}
