import type { Outcome } from '../../lib/check'
import { renderTranslated } from '../../lib/wording/translation'
import { SourceLine } from '../kit/SourceLine'

/** 画面では分からないこと: questions for the person, with nothing on the page to go to. */
export function AskYourselfList({ outcomes }: { outcomes: readonly Outcome[] }) {
  return (
    <ul class="unseen">
      {outcomes.map(({ rule, answer, question, mend, source }) => (
        <li key={rule} data-rule={rule} data-answer={answer}>
          <h3>{renderTranslated(question)}</h3>
          {mend && <p>{renderTranslated(mend)}</p>}
          <SourceLine source={source} />
        </li>
      ))}
    </ul>
  )
}
