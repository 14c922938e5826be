import { expect, test } from 'vitest'
import { check } from '../../lib/check'
import { SOUND_DAY, soundApplication } from '../../lib/check/examples/soundApplication'
import { EXPLANATIONS } from '../../lib/check/explanations'
import type { Example, Rule } from '../../lib/check/rule'
import { rulesFor } from '../../lib/check/rules'
import { japanese } from '../japanese'
import { guide } from './example'

/** @returns what the rule says of the example, as a person reads it, and where it points. */
function said({ id }: Rule, { shows, change, asOf = SOUND_DAY }: Example): string {
  const sound = soundApplication(guide)
  const application = { ...sound, ...change(sound, guide) }
  const outcome = check(application, guide, Temporal.PlainDate.from(asOf)).find(
    ({ rule }) => rule === id,
  )
  if (!outcome) throw new Error(`no rule ${id}`)
  const { answer, message, mend, advice, right, article, fieldIds, unfilled, unseen } = outcome
  const lines = [
    `- ${shows}: ${answer}${unfilled ? ' unfilled' : ''}${unseen ? ' unseen' : ''}`,
    `  ${japanese(message)}`,
    mend && `  → ${japanese(mend)}`,
    advice && `  ＋ ${japanese(advice)}`,
    right && `  right ${Object.values(right).join(' ')}`,
    article && `  article ${article}`,
    fieldIds.length > 0 && `  at ${fieldIds.join(', ')}`,
  ]
  return lines.filter(Boolean).join('\n')
}

function listed(rule: Rule): string {
  const { id, question, needs, answers, source, dates } = rule
  const { examples = [] } = EXPLANATIONS[id.split(':')[0] ?? ''] ?? {}
  return [
    `## ${id}: ${japanese(question)}`,
    `${source.document}「${source.section}」、${dates.edition}`,
    `looks at ${needs.join(', ') || 'nothing'}; answers ${answers.join(', ')}`,
    ...examples.filter(({ answer }) => answers.includes(answer)).map((each) => said(rule, each)),
  ].join('\n')
}

// The file is there to be read: a change of a rule shows in it as the change of a sentence.
test('sentences.txt lists the message of each rule for each of its examples', async () => {
  const text = `${rulesFor(guide).map(listed).join('\n\n')}\n`
  await expect(text).toMatchFileSnapshot('./sentences.txt')
})
