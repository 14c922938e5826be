import type { Answer } from '../../lib/check'
import type { Dates, Rule } from '../../lib/check/rule'
import { message } from '../../lib/message'
import { formatDate, listed, t } from '../../lib/text'
import { NEED_TITLES } from '../../lib/wording/needTitles'
import { renderTranslated, translated } from '../../lib/wording/translation'
import { ANSWER_NAMES } from '../kit/AnswerMark'
import { GuideText } from '../kit/GuideText'
import { SourceLine } from '../kit/SourceLine'

interface RuleItemProps {
  readonly rule: Pick<Rule, 'id' | 'question' | 'source' | 'dates' | 'needs'>
  /** The reason for its weight. */
  readonly why: string | undefined
  readonly examples: readonly {
    readonly shows: string
    readonly answer: Answer
    readonly unconfirmed?: boolean
  }[]
}

/** One rule: question, source, needed fields, reason for its weight, and examples. */
export function RuleItem({ rule, why, examples }: RuleItemProps) {
  const { id, question, source, dates, needs } = rule
  return (
    <article class="card rule" data-rule={id} aria-labelledby={`rule-${id}`}>
      <h3 id={`rule-${id}`}>{renderTranslated(question)}</h3>
      <SourceLine source={source} />
      <dl class="facts">
        <dt>{t('ruleDates')}</dt>
        <dd>{datesLine(dates)}</dd>
        <dt>{t('ruleNeeds')}</dt>
        <dd>
          {needs.length > 0
            ? listed(needs.map((need) => message(NEED_TITLES[need])))
            : t('needNone')}
        </dd>
        <dt>{t('ruleWhy')}</dt>
        <dd>{why !== undefined && <GuideText text={why} />}</dd>
        {examples.some(({ unconfirmed }) => unconfirmed === true) && (
          <dd>{t('ruleUnconfirmed')}</dd>
        )}
      </dl>
      <details>
        <summary>{t('ruleExamples', String(examples.length))}</summary>
        <ul class="examples">
          {examples.map(({ shows, answer }) => (
            <li key={shows}>
              <span class={`answer ${answer}`}>{t(ANSWER_NAMES[answer])}</span>{' '}
              <GuideText text={shows} />
            </li>
          ))}
        </ul>
      </details>
    </article>
  )
}

function datesLine({ edition, from, until }: Dates): string {
  if (from === undefined && until === undefined) return translated(edition)
  const day = (date: string | undefined) =>
    date === undefined ? '' : formatDate(Temporal.PlainDate.from(date))
  return t('ruleHolds', translated(edition), day(from), day(until))
}
