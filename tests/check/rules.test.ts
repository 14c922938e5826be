import { describe, expect, test } from 'vitest'
import { check } from '../../lib/check'
import { SOUND_DAY, soundApplication } from '../../lib/check/examples/soundApplication'
import { EXPLANATIONS } from '../../lib/check/explanations'
import type { Rule } from '../../lib/check/rule'
import { rulesFor } from '../../lib/check/rules'
import { GUIDE_IDS, loadGuide } from '../../lib/guide/guides'
import { japanese } from '../japanese'
import { guide } from './example'

const explanationOf = ({ id }: Rule) => EXPLANATIONS[id.split(':')[0] ?? '']
const rules = rulesFor(guide)

test('every rule has its own id', () => {
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length)
})

test('every explanation belongs to a rule', () => {
  const names = new Set(rules.map(({ id }) => id.split(':')[0]))
  expect(Object.keys(EXPLANATIONS).filter((name) => !names.has(name))).toEqual([])
})

describe.each(rules.map((rule) => [rule.id, rule] as const))('the rule %s', (_, rule) => {
  test('has a question, a source and an edition', () => {
    expect(japanese(rule.question)).toMatch(/か$/)
    expect(rule.source.document).not.toBe('')
    expect(rule.source.section).not.toBe('')
    expect(rule.dates.edition).not.toBe('')
  })

  test('gives a reason for its severity', () => {
    expect(explanationOf(rule)?.why).toMatch(/。$/)
  })

  test('has an example of each of its answers, and of no other', () => {
    const shown = new Set(explanationOf(rule)?.examples.map(({ answer }) => answer))
    for (const answer of rule.answers) expect(shown).toContain(answer)
  })

  const examples = (explanationOf(rule)?.examples ?? []).filter(({ answer }) =>
    rule.answers.includes(answer),
  )
  test.each(examples.map((example) => [example.shows, example.answer, example] as const))(
    '%s: %s',
    (_shows, answer, { change, asOf = SOUND_DAY }) => {
      const sound = soundApplication(guide)
      const application = { ...sound, ...change(sound, guide) }
      const outcome = check(application, guide, Temporal.PlainDate.from(asOf)).find(
        (candidate) => candidate.rule === rule.id,
      )
      expect(outcome?.answer).toBe(answer)
      expect(japanese(outcome?.message)).not.toMatch(/\$\d|undefined|^$/)
      if (answer === 'fail' || answer === 'review') {
        expect(japanese(outcome?.mend)).toMatch(/。$/)
      }
    },
  )
})

test('a rule uses the fields that it names and no others', () => {
  const examples = Object.values(EXPLANATIONS).flatMap((explanation) => explanation.examples)
  for (const { change, asOf = SOUND_DAY } of examples) {
    const sound = soundApplication(guide)
    const application = { ...sound, ...change(sound, guide) }
    for (const { id, needs, find } of rules) {
      const looked = new Set<PropertyKey>()
      const seen = new Proxy(application, {
        get: (target, name) => {
          looked.add(name)
          return Reflect.get(target, name)
        },
      })
      find(seen, Temporal.PlainDate.from(asOf))
      const named: readonly PropertyKey[] = needs.includes('attachments')
        ? [...needs, 'uncertainFiles']
        : needs
      expect([id, ...looked].filter((name) => !named.includes(name))).toEqual([id])
    }
  }
})

test.each(GUIDE_IDS)('the rules can be made from the guide %s', async (id) => {
  const other = await loadGuide(id)
  const outcomes = check(soundApplication(other), other, Temporal.PlainDate.from(SOUND_DAY))
  expect(outcomes.filter(({ answer }) => answer === 'fail')).toEqual([])
  expect(outcomes.map(({ message }) => japanese(message)).join()).not.toMatch(/undefined|NaN/)
})
