import type { Outcome } from '../../lib/check'
import { t } from '../../lib/text'
import { renderTranslated } from '../../lib/wording/translation'
import { ArticleLink } from '../articles/ArticleLink'
import { AnswerMark } from '../kit/AnswerMark'
import { useGuide } from '../kit/GuideContext'
import { SourceLine } from '../kit/SourceLine'

interface OutcomeItemProps {
  readonly outcome: Outcome
  /** Left out if the outcome is shown at its field, or no page has the fields. */
  readonly onGoTo?: ((fieldId: string) => void) | undefined
}

/** One outcome: question, field, reason, correction and source. */
export function OutcomeItem({ outcome, onGoTo }: OutcomeItemProps) {
  const { rule, answer, question, message, mend, advice, article, fieldIds, source } = outcome
  const guide = useGuide()
  const [fieldId] = fieldIds
  return (
    <li
      class={`outcome ${outcome.unfilled ? 'inapplicable' : answer}`}
      data-rule={rule}
      data-answer={answer}
    >
      <h3>
        <AnswerMark outcome={outcome} /> {renderTranslated(question)}
      </h3>
      <p>{renderTranslated(message)}</p>
      {mend && <p class="mend">{renderTranslated(mend)}</p>}
      {advice && (
        <p class="advice">
          <strong>{t('advice')}</strong> {renderTranslated(advice)}
        </p>
      )}
      {article !== undefined && guide && <ArticleLink guide={guide} id={article} />}
      {fieldId !== undefined && onGoTo && (
        <button
          type="button"
          onClick={() => onGoTo(fieldId)}
          aria-label={t('goToFieldFor', renderTranslated(question))}
        >
          {t('goToField')}
        </button>
      )}
      <SourceLine source={source} />
    </li>
  )
}
