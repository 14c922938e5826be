import type { Outcome } from '../../lib/check'
import { t } from '../../lib/text'
import { renderTranslated } from '../../lib/wording/translation'
import { AskYourselfList } from '../check/AskYourselfList'
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
            <AnswerMark outcome={outcome} /> {t('sheetForAll', renderTranslated(outcome.question))}
          </strong>
          <p>{renderTranslated(outcome.message)}</p>
          {outcome.mend && <p>{renderTranslated(outcome.mend)}</p>}
        </div>
      ))}
      <details>
        <summary>
          {t('sheetUnseen')} {unseen.length}
        </summary>
        <AskYourselfList outcomes={unseen} />
      </details>
    </>
  )
}
