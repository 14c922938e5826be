import { describe, expect, test } from 'vitest'
import { SOUND_DAY, soundApplication } from '../../lib/check/examples/soundApplication'
import { comparePapers } from '../../lib/document/comparePapers'
import { soundPapers } from '../../lib/document/examples/soundPapers'
import { PAPER_EXPLANATIONS, paperExamplesOf } from '../../lib/document/explanations'
import { paperRulesFor } from '../../lib/document/rules'
import { GUIDE_IDS, loadGuide } from '../../lib/guide/guides'
import { guide } from '../check/example'
import { japanese } from '../japanese'

const rules = paperRulesFor(guide)
const TODAY = Temporal.PlainDate.from(SOUND_DAY)

test('every explanation belongs to a rule, and every rule has its own id', () => {
  const ids = rules.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(Object.keys(PAPER_EXPLANATIONS).toSorted()).toEqual(ids.toSorted())
})

describe.each(rules.map((rule) => [rule.id, rule] as const))('the rule %s', (_, rule) => {
  const examples = paperExamplesOf(rule, guide)

  test('has a question, a source, an edition and a reason for its severity', () => {
    expect(japanese(rule.question)).toMatch(/か$/)
    expect(rule.source.document).not.toBe('')
    expect(rule.source.section).not.toBe('')
    expect(rule.dates.edition).not.toBe('')
    expect(PAPER_EXPLANATIONS[rule.id]?.why).toMatch(/。$/)
  })

  test('has an example of each of its answers, and of no other', () => {
    expect(new Set(examples.map(({ expected }) => expected))).toEqual(new Set(rule.answers))
  })

  test.each(examples)('$shows: $expected', ({ answer, expected }) => {
    expect(answer).toBe(expected)
  })
})

test('nothing is to be done about sound papers with text, with any guide', async () => {
  for (const id of GUIDE_IDS) {
    const other = await loadGuide(id)
    const application = { ...soundApplication(other), ...soundTotals }
    const outcomes = comparePapers(soundPapers(), application, other, TODAY)
    const open = outcomes.filter(({ answer }) => answer === 'fail' || answer === 'review')
    expect(open.map(({ rule }) => rule)).toEqual([])
  }
})
const { totalCost, receiptTotal, breakdownTotal } = soundApplication(guide)
const soundTotals = { totalCost, receiptTotal, breakdownTotal }

test('of papers that were read off a picture nothing is 要修正, and nothing that was compared is OK', () => {
  const outcomes = comparePapers(soundPapers('picture'), soundApplication(guide), guide, TODAY)
  const byRule = new Map(outcomes.map(({ rule, answer }) => [rule, answer]))
  expect([...byRule.values()]).not.toContain('fail')
  for (const rule of ['paper-kind', 'paper-total', 'paper-dates', 'paper-addressee']) {
    expect(byRule.get(rule)).toBe('review')
  }
})

test('every finding names its remedy, and no sentence has a gap', () => {
  for (const { change, application = () => ({}) } of Object.values(PAPER_EXPLANATIONS).flatMap(
    ({ examples }) => examples,
  )) {
    const given = { ...soundApplication(guide), ...application() }
    for (const { answer, message, mend } of comparePapers(
      change(...soundPapers()),
      given,
      guide,
      TODAY,
    )) {
      expect(japanese(message)).not.toMatch(/\$\d|undefined|NaN|^$/)
      if (answer === 'fail' || answer === 'review') expect(japanese(mend)).toMatch(/。$/)
    }
  }
})
