import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { newFacility } from '../../../lib/progress/facility/facility'
import { emptyStored, facilityOf } from '../../../lib/progress/facility/facilityRecord'
import { migrate, VERSION } from '../../../lib/progress/facility/migration'
import { readFacility } from '../../../lib/progress/facility/readRecord'

const examples = z.array(z.looseObject({ version: z.number() }))

/** Facilities as each version stored them. A new version adds a file; existing files never change. */
const STORED = Array.from({ length: VERSION }, (_, index) => {
  const file = new URL(`../versions/${index + 1}.json`, import.meta.url)
  return examples.parse(JSON.parse(readFileSync(file, 'utf8')))
})
const today = STORED.at(-1)

test.each(STORED.entries().toArray())(
  'the examples at place %i are of the version after it',
  (place, stored) => {
    for (const { version } of stored) expect(version).toBe(place + 1)
  },
)

test.each(STORED)('a facility of an older version is migrated to the current one', (...stored) => {
  for (const [index, value] of stored.entries()) {
    expect(migrate(value)).toEqual({ state: 'current', value: today?.[index] })
    expect(readFacility(value)).toEqual({ state: 'read', stored: today?.[index] })
  }
})

test('a person sees the same after a migration as before', () => {
  const [[old] = []] = STORED
  const read = readFacility(old)
  expect(read.state === 'read' && facilityOf(read.stored)).toEqual({
    id: '0f8fad5b-d9cb-469f-a165-70867728950e',
    deadlines: {},
    receipts: {},
    createdAt: '2026-01-05T01:02:03.004Z',
    name: 'みほん診療所',
    code: '',
    guide: 'gairai',
    kind: 'clinic',
    adapted: true,
    subsidised: null,
    asked: true,
    archived: false,
    wishedDate: null,
    ticks: {
      account: { done: true, at: '2026-01-06T00:00:00Z', by: '' },
      order: { done: false, at: '2026-01-07T09:30:15.123Z', by: '' },
      'task-that-is-gone': { done: true, at: '2026-01-06T00:00:00.5Z', by: '' },
    },
    notes: {},
  })
})

test('migrating does not change the stored value itself', () => {
  const stored = Object.freeze({ ...STORED[0]?.[0], ticks: Object.freeze({}) })
  expect(migrate(stored)).toMatchObject({ state: 'current', value: { version: VERSION } })
  expect(stored).not.toHaveProperty('registers')
})

test('a new facility has the current version', () => {
  expect(migrate(emptyStored(newFacility()))).toMatchObject({ state: 'current' })
})

test('a value of a newer version is not migrated', () => {
  expect(migrate({ version: VERSION + 1 })).toEqual({ state: 'newer' })
})

test.each([undefined, null, 'text', [], {}, { version: 0 }, { version: '1' }])(
  '%j is not a stored facility',
  (value) => {
    expect(migrate(value)).toEqual({ state: 'unreadable' })
  },
)

test.each([
  ['without ticks', { ticks: undefined }],
  ['whose tick has no time', { ticks: { order: { done: true } } }],
  ['with an unknown kind', { kind: 'school' }],
  ['without an answer', { adapted: undefined }],
])('a facility of an older version %s cannot be read', (_, broken) => {
  expect(readFacility({ ...STORED[1]?.[0], ...broken })).toEqual({ state: 'unreadable' })
})

test('a value whose migration throws is stuck', () => {
  const failing = () => {
    throw new Error('failed')
  }
  expect(migrate({ version: 1 }, [failing])).toEqual({ state: 'stuck' })
})
