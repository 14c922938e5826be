import { describe, expect, test } from 'vitest'
import type { AttachmentPlace, CheckContext } from '../../lib/check'
import { type FindFact, writtenApplication, writtenFact } from '../../lib/check/written'
import { parseAmount, parseFacilityCode, parseFacilityKind } from '../../lib/notation'
import { parsed } from '../../lib/notation/parsed'
import { japanese } from '../japanese'

const CONTEXT: CheckContext = {
  code: '',
  facility: { kind: 'clinic', adapted: true, subsidised: false },
  openTasks: ['発注'],
  items: ['mobile', 'receiptComputer'],
}
const FILES: readonly AttachmentPlace[] = [
  { wants: 'any', names: ['領収書.pdf'], fieldId: 'files', label: '添付ファイル' },
]

/** @returns the application that fields with these texts make; each field has its name as label. */
function applicationOf(
  texts: Readonly<Record<string, string>>,
  context = CONTEXT,
  over = ['費用'],
) {
  const find: FindFact = (name, parse) => {
    const text = texts[name]
    return text === undefined
      ? { state: 'missing' }
      : writtenFact(text, parse, { fieldId: `id-${name}`, label: name, over })
  }
  return writtenApplication(find, FILES, context)
}

test('each field is read as what it means', () => {
  const application = applicationOf({
    facilityCode: '3410712362',
    facilityName: ' みほん診療所 ',
    facilityKind: '診療所',
    'cost:mobile': '4万1千円',
    'cost:receiptComputer': '130,000',
    totalCost: '171,000円',
    requestedAmount: '12万8千円',
    receiptTotal: '180,000円',
    breakdownTotal: '180,001円',
    receiptDate: 'R7.12.5',
    completionDate: '2025/12/10',
    operationStartDate: '令和7年12月15日',
    applicationDate: '2026-01-20',
    alreadySubsidised: 'いいえ',
  })
  const values = Object.entries({ ...application, ...application.costs }).flatMap(([name, fact]) =>
    typeof fact === 'object' && fact !== null && 'value' in fact ? [[name, fact.value]] : [],
  )
  expect(JSON.parse(JSON.stringify(Object.fromEntries(values)))).toEqual({
    facilityCode: {
      digits: '3410712362',
      prefecture: 34,
      kind: 'medical',
      check: 'holds',
    },
    facilityName: 'みほん診療所',
    facilityKind: 'clinic',
    mobile: 41_000,
    receiptComputer: 130_000,
    totalCost: 171_000,
    requestedAmount: 128_000,
    receiptTotal: 180_000,
    breakdownTotal: 180_001,
    receiptDate: '2025-12-05',
    completionDate: '2025-12-10',
    operationStartDate: '2025-12-15',
    applicationDate: '2026-01-20',
    alreadySubsidised: false,
  })
  expect(application.totalCost).toMatchObject({ fieldId: 'id-totalCost', label: 'totalCost' })
})

test('facts about the facility come from the context', () => {
  const { facility, openTasks } = CONTEXT
  const application = applicationOf({})
  expect(application).toMatchObject({ facility, openTasks, attachments: FILES })
  expect(application).toMatchObject({ applied: null, sharedBreakdowns: [] })
  const more = applicationOf({}, { ...CONTEXT, applied: true, sharedBreakdowns: [1, 2] })
  expect(more).toMatchObject({ applied: true, sharedBreakdowns: [1, 2] })
  expect(Object.keys(application.costs)).toEqual(['mobile', 'receiptComputer'])
})

test('a heading over a field names its unit', () => {
  const { totalCost } = applicationOf({ totalCost: '171' }, CONTEXT, ['費用（単位：千円）'])
  expect(totalCost).toMatchObject({ state: 'read', value: 171_000 })
})

test('a field without a heading over it is read by its label alone', () => {
  const place = { fieldId: 'f', label: '総事業費' }
  expect(writtenFact('171,000', parseAmount, place)).toMatchObject({ value: 171_000 })
  const headings = writtenFact('171', (_, label, over) => parsed({ label, over }), place)
  expect(headings).toMatchObject({ value: { label: '総事業費', over: [] } })
})

describe('an amount without tax', () => {
  test.each([
    '128,000円（税抜）',
    '税別 128,000',
    '128,000円（外税）',
    '128,000円（消費税別）',
    '128,000円＋税',
    '128,000円 + 消費税',
    '本体価格 128,000円',
  ])('%s', (text) => {
    const { totalCost } = applicationOf({ totalCost: text })
    expect(totalCost).toMatchObject({ state: 'read', value: 128_000, withoutTax: true })
  })

  test.each(['128,000円', '128,000円（税込）'])('%s is none', (text) => {
    expect(applicationOf({ totalCost: text }).totalCost).not.toHaveProperty('withoutTax')
  })
})

describe('a text that cannot be read', () => {
  const place = { fieldId: 'f', label: '施設区分' }

  test('keeps its reason and its place', () => {
    const fact = writtenFact('未定', parseAmount, place)
    expect(fact).toMatchObject({ state: 'unclear', ...place })
    expect(fact).not.toHaveProperty('several')
    expect(fact.state === 'unclear' && japanese(fact.reason)).toContain('「未定」')
  })

  test('keeps the one value that it can mean', () => {
    const fact = writtenFact('110712361', (text) => parseFacilityCode(text), place)
    expect(fact).toMatchObject({ state: 'unclear', meant: { digits: '0110712361' } })
    const unknown = writtenFact('1107', (text) => parseFacilityCode(text), place)
    expect(unknown.state).toBe('unclear')
    expect(unknown).not.toHaveProperty('meant')
  })

  test('keeps the values that it may mean', () => {
    const fact = writtenFact('診療所・薬局', parseFacilityKind, place)
    expect(fact).toMatchObject({ state: 'unclear', several: ['pharmacy', 'clinic'] })
  })
})
