import type { Outcome } from '../../lib/check'
import { t } from '../../lib/text'
import { renderTranslated } from '../../lib/wording/translation'
import { AskYourselfList } from '../check/AskYourselfList'
import { AnswerMark } from '../kit/AnswerMark'

/** Outcomes that are the same for every row. */
export function CommonOutcomes({ outcomes }: { outcomes: readonly Outcome[] }) {
  const seen = outcomes.filter(({ unseen }) => !unseen)
  const unseen = outcomes.filter((outcome) => outcome.unseen)
  // How to mend a missing column is the same for each of them.
  const mends = [...new Set(seen.flatMap(({ mend }) => (mend ? [renderTranslated(mend)] : [])))]
  return (
    <>
      {seen.length > 0 && (
        <section class="notice trouble" aria-labelledby="for-all">
          <h4 id="for-all">{t('sheetForAll')}</h4>
          <ul class="for-all">
            {seen.map((outcome) => (
              <li key={outcome.rule}>
                <AnswerMark outcome={outcome} /> {renderTranslated(outcome.message)}
              </li>
            ))}
          </ul>
          {mends.map((mend) => (
            <p key={mend} class="help">
              {mend}
            </p>
          ))}
        </section>
      )}
      <details>
        <summary>
          {t('sheetUnseen')} {unseen.length}
        </summary>
        <AskYourselfList outcomes={unseen} />
      </details>
    </>
  )
}
