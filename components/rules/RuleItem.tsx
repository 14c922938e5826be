import { EXPLANATIONS, examplesOf } from '../../lib/check/explanations'
import type { CheckedGuide, Dates, Rule } from '../../lib/check/rule'
import { message } from '../../lib/message'
import { formatDate, listed, t } from '../../lib/text'
import { NEED_TITLES } from '../../lib/wording/needTitles'
import { renderTranslated, translated } from '../../lib/wording/translation'
import { ANSWER_NAMES } from '../kit/AnswerMark'
import { GuideText } from '../kit/GuideText'
import { SourceLine } from '../kit/SourceLine'

/** One rule: what it asks, on what it stands, what it looks at, why it weighs so, and examples. */
export function RuleItem({ rule, guide }: { rule: Rule; guide: CheckedGuide }) {
  const { id, question, source, dates, needs } = rule
  const explanation = EXPLANATIONS[id.split(':')[0] ?? '']
  const examples = examplesOf(rule, guide)
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
        <dd>{explanation && <GuideText text={explanation.why} />}</dd>
        {examples.some(({ unconfirmed }) => unconfirmed) && <dd>{t('ruleUnconfirmed')}</dd>}
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
