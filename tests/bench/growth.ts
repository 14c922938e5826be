import { type Application, type CheckedGuide, check, checkedPart, estimate } from '../../lib/check'
import { SOUND_DAY, soundApplication } from '../../lib/check/examples/soundApplication'
import { read } from '../../lib/check/factBuilders'
import type { Guide } from '../../lib/guide/schema'
import { checkReading } from '../../lib/portal/check/checkReading'
import { toApplication } from '../../lib/portal/check/toApplication'
import { meaningsOf } from '../../lib/portal/meaning/meaning'
import { besideOf, readingOf } from './reading'

/** @returns µs of one call: the quickest of some rounds, because slower ones include other work. */
function quickest(call: () => unknown): number {
  const rounds = 5
  let calls = 1
  let best = Number.POSITIVE_INFINITY
  for (let round = 0; round < rounds; ) {
    const start = performance.now()
    for (let n = 0; n < calls; n++) call()
    const took = performance.now() - start
    // A round that is too short measures the clock.
    if (took < 30) {
      calls *= 2
      continue
    }
    best = Math.min(best, (took / calls) * 1000)
    round++
  }
  return best
}

const rounded = (value: number) => Number(value.toPrecision(3))

/** How the time grows with the form: µs for the whole form, and ratios to the smallest one. */
export function measureFields(guide: Guide) {
  const part = checkedPart(guide)
  const beside = besideOf(part)
  const today = Temporal.PlainDate.from(SOUND_DAY)
  let first = 0
  return [1, 13, 30, 100, 300].map((count) => {
    const reading = readingOf(count)
    const readable = reading.fields.map((field) => ({ ...field, options: [], hint: false }))
    const meanings = quickest(() => meaningsOf(readable, guide.form.fields, new Map()))
    const values = quickest(() => toApplication(reading, beside))
    const outcomes = quickest(() => checkReading(reading, beside, part, SOUND_DAY, today))
    const all = meanings + outcomes
    first ||= all
    return {
      fields: count,
      'meaningsOf µs': rounded(meanings),
      'toApplication µs': rounded(values),
      'checkReading µs': rounded(outcomes),
      'meanings + check: times the first': rounded(all / first),
      'of it a field': rounded(all / first / count),
    }
  })
}

/** How the time grows with the number of applications: ns for each, and the ratio to the first. */
export function measureApplications(guide: CheckedGuide) {
  const asOf = Temporal.PlainDate.from(SOUND_DAY)
  const sound = soundApplication(guide)
  const applications = Array.from(
    { length: 100_000 },
    (_, n): Application => ({ ...sound, requestedAmount: read(1000 * ((n % 128) + 1)) }),
  )
  let first = 0
  return [1, 10, 100, 1000, 10_000, 100_000].map((count) => {
    const some = applications.slice(0, count)
    const took = quickest(() => {
      let wrong = 0
      for (const application of some) {
        wrong += check(application, guide, asOf).filter(({ answer }) => answer === 'fail').length
        estimate(application, guide)
      }
      return wrong
    })
    const each = (took * 1000) / count
    first ||= each
    return {
      applications: count,
      'ns each': rounded(each),
      'times the first': rounded(each / first),
    }
  })
}
