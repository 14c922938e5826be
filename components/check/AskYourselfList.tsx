import type { Outcome } from '../../lib/check'
import { sayTranslated } from '../../lib/wording/translation'
import { SourceLine } from '../kit/SourceLine'

/** 画面では分からないこと: questions for the person, with nothing on the page to go to. */
export function UnseenList({ outcomes }: { outcomes: readonly Outcome[] }) {
  return (
    <ul class="unseen">
      {outcomes.map(({ rule, answer, question, mend, source }) => (
        <li key={rule} data-rule={rule} data-answer={answer}>
          <h3>{sayTranslated(question)}</h3>
          {mend && <p>{sayTranslated(mend)}</p>}
          <SourceLine source={source} />
        </li>
      ))}
    </ul>
  )
}
