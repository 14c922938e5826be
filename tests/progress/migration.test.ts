import { expect, test } from 'vitest'
import { DEFAULT_GUIDE } from '../../lib/guide'
import { facilitySchema, newFacility } from '../../lib/progress/facility'
import { migrated, VERSION } from '../../lib/progress/migration'

/** As each version stored it; an entry is added with each version and never changed. */
const STORED = [
  {
    version: 1,
    id: '0f8fad5b-d9cb-469f-a165-70867728950e',
    createdAt: '2026-01-05T01:02:03.004Z',
    name: 'みほん診療所',
    kind: 'clinic',
    adapted: true,
    subsidised: null,
    asked: true,
    ticks: { account: { done: true, at: '2026-01-06T00:00:00Z' } },
  },
  {
    version: 2,
    id: '0f8fad5b-d9cb-469f-a165-70867728950e',
    createdAt: '2026-01-05T01:02:03.004Z',
    name: 'みほん診療所',
    guide: DEFAULT_GUIDE,
    kind: 'clinic',
    adapted: true,
    subsidised: null,
    asked: true,
    ticks: { account: { done: true, at: '2026-01-06T00:00:00Z' } },
  },
]

test('there is an example of every version', () => {
  expect(STORED.map(({ version }) => version)).toEqual(
    Array.from({ length: VERSION }, (_, index) => index + 1),
  )
})

test.each(STORED)('what version $version stored becomes a facility of today', (stored) => {
  const result = migrated(stored)
  expect(result).toEqual({ state: 'current', value: STORED.at(-1) })
  expect(facilitySchema.parse(result.state === 'current' && result.value)).toEqual(STORED.at(-1))
})

test('a stored value is not changed by being read', () => {
  const stored = Object.freeze({ ...STORED[0], ticks: Object.freeze({}) })
  expect(migrated(stored)).toMatchObject({ state: 'current', value: { version: VERSION } })
  expect(stored).not.toHaveProperty('guide')
})

test('a new facility is of today’s version', () => {
  expect(migrated(newFacility())).toMatchObject({ state: 'current' })
})

test('a newer version is not touched', () => {
  expect(migrated({ version: VERSION + 1 })).toEqual({ state: 'newer' })
})

test.each([undefined, null, 'text', [], {}, { version: 0 }, { version: '1' }])(
  '%j is no stored facility',
  (value) => {
    expect(migrated(value)).toEqual({ state: 'unreadable' })
  },
)

test('a migration that throws leaves the value as it is', () => {
  const failing = () => {
    throw new Error('failed')
  }
  expect(migrated({ version: 1 }, [failing])).toEqual({ state: 'stuck' })
})
