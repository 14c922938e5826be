import type { Outcome } from '../../lib/check'
import { t } from '../../lib/text'
import { sayTranslated } from '../../lib/wording/translation'
import { UnseenList } from '../check/AskYourselfList'
import { AnswerMark } from '../kit/AnswerMark'

/** What a person has to look at for every row alike. */
export function CommonOutcomes({ outcomes }: { outcomes: readonly Outcome[] }) {
  const seen = outcomes.filter(({ unseen }) => !unseen)
  const unseen = outcomes.filter((outcome) => outcome.unseen)
  return (
    <>
      {seen.map((outcome) => (
        <div key={outcome.rule} class="notice trouble">
          <strong>
            <AnswerMark outcome={outcome} /> {t('sheetForAll', sayTranslated(outcome.question))}
          </strong>
          <p>{sayTranslated(outcome.message)}</p>
          {outcome.mend && <p>{sayTranslated(outcome.mend)}</p>}
        </div>
      ))}
      <details>
        <summary>
          {t('sheetUnseen')} {unseen.length}
        </summary>
        <UnseenList outcomes={unseen} />
      </details>
    </>
  )
}
