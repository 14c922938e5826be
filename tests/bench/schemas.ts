import { Bench } from 'tinybench'
import { type Application, type CheckedGuide, check, estimate } from '../../lib/check'
import { SOUND_DAY, soundApplication } from '../../lib/check/examples/soundApplication'
import { read } from '../../lib/check/factBuilders'
import { checkReading } from '../../lib/portal/check/checkReading'
import { jsonSchemaOf } from './jsonSchema'
import { besideOf, readingOf } from './reading'
import { valuesOf } from './values'
import { zodSchemaOf } from './zodSchema'

/** @returns an application in which some things are wrong, since saying so takes its own time. */
const faulty = (sound: Application): Application => ({
  ...sound,
  requestedAmount: read(500_000),
  receiptTotal: read(100),
  completionDate: read(Temporal.PlainDate.from('2026-03-01')),
  alreadySubsidised: read(true),
  openTasks: ['運用テスト'],
})

/** Runs all candidates in one go, on the same applications. */
export async function compareWithSchemas(guide: CheckedGuide) {
  const asOf = Temporal.PlainDate.from(SOUND_DAY)
  const zodSchema = zodSchemaOf(guide, asOf)
  const jsonSchema = jsonSchemaOf(guide, asOf)
  const sound = soundApplication(guide)
  const rows: Record<string, unknown>[] = []
  for (const [name, application] of [
    ['sound', sound],
    ['faulty', faulty(sound)],
  ] as const) {
    const values = valuesOf(application, guide)
    const valid = name === 'sound'
    if (zodSchema.safeParse(values).success !== valid || jsonSchema(values) !== valid) {
      throw new Error(`the schemas do not see the ${name} application as it is`)
    }
    const bench = new Bench({ time: 1000, warmupTime: 300 })
      .add('check', () => check(application, guide, asOf))
      .add('check + estimate', () => {
        check(application, guide, asOf)
        estimate(application, guide)
      })
      .add('zod schema', () => zodSchema.safeParse(values))
      .add('Ajv-compiled schema', () => jsonSchema(values))
    if (valid) {
      const reading = readingOf(13)
      const beside = besideOf(guide)
      bench.add('checkReading, 13 fields', () =>
        checkReading(reading, beside, guide, SOUND_DAY, asOf),
      )
    }
    await bench.run()
    rows.push(...rowsOf(bench, name))
  }
  return rows
}

/** @returns medians, and how many times as long as each of them `check` takes. */
function rowsOf(bench: Bench, application: string): Record<string, unknown>[] {
  const measured = bench.tasks.map(({ name, result }) => {
    if (!('latency' in result)) throw new Error(`${name} was not measured`)
    return { name, median: result.latency.p50 }
  })
  const own = measured[0]?.median ?? Number.NaN
  return measured.map(({ name, median }) => ({
    application,
    what: name,
    'µs (median)': Number((median * 1000).toFixed(2)),
    'a second': Math.round(1000 / median),
    'check takes': `${Number((own / median).toPrecision(2))} ×`,
  }))
}
