import fc from 'fast-check'
import { expect, test } from 'vitest'
import { loadGuide } from '../../lib/guide/guides'
import { parseGuide } from '../../lib/guide/parse'
import { parseAddress } from '../../lib/portal/address/address'
import {
  isContextRequest,
  isGoToField,
  isGoToPlace,
  isPageContext,
  isPanelRequest,
  isPointAtField,
  isReadAgain,
} from '../../lib/portal/channel/message'
import { parseReport } from '../../lib/portal/channel/pageStateSchema'
import { readBackup } from '../../lib/progress/backup/backupFile'
import { readFacility } from '../../lib/progress/facility/readRecord'
import { findPieces } from '../../lib/progress/sync/pieces'
import { readHead } from '../../lib/sheet/head/head'
import { japanese } from '../japanese'
import { storedWith } from '../progress/storedFacility'
import { checked, DAY, fileOf, HEADERS, SOUND, vocabulary } from '../sheet/files'
import { sized } from '../soak/amounts'
import { anyText, nearly, prototypeKeys, shortened } from './anyData'

/** Inputs for each parser: a million in full. */
const RUNS = { numRuns: sized(300, 1_000_000) }
/** Inputs for those that read a whole file each. */
const FILES = { numRuns: sized(100, 20_000) }
const facility = storedWith({ name: 'みなと歯科', code: '1310000123' }, 5)
const guide = await loadGuide()

const STATE = {
  href: 'https://iryohokenjyoho.service-now.com/csm?id=csm_index',
  article: { number: 'KB0011639', state: 'shown', places: [], unloaded: false },
  login: false,
  form: { found: 'none' },
  receipt: null,
}
const MESSAGES = [
  { type: 'page', frame: 'a', top: true, state: STATE },
  { type: 'gone', frame: 'a' },
  { type: 'open-field', fieldId: 'x' },
  { type: 'go-to-field', fieldId: 'x' },
  { type: 'point-at-field', fieldId: null },
  { type: 'go-to-place', article: 'KB0011639', kind: 'section' },
  { type: 'context', asOf: DAY, receipt: null, vocabulary: [{ name: 'a', labels: ['b'] }] },
]

/** What reads a value from outside, with data that it takes. */
const READERS: Readonly<Record<string, readonly [unknown, (value: unknown) => unknown]>> = {
  'a guide': [shortened(guide), (value) => parseGuide(JSON.stringify(value) ?? '', 'ja')],
  'a stored facility': [facility, readFacility],
  'synced items': [
    { [`f:${facility.id}`]: facility, [`f:${facility.id}:1`]: facility, 'u:abc1234': '2026-01' },
    (value) => findPieces(Object(value)),
  ],
}

test.each(Object.entries(READERS))(
  '%s of any content is read or refused, and changes no built-in object',
  (_, [sample, read]) => {
    const before = prototypeKeys()
    fc.assert(
      fc.property(nearly(sample), (value) => {
        read(value)
      }),
      RUNS,
    )
    expect(prototypeKeys()).toBe(before)
  },
)

test('a message of any content is taken or ignored', () => {
  const guards = [
    ...[isContextRequest, isGoToField, isGoToPlace, isPageContext],
    ...[isPanelRequest, isPointAtField, isReadAgain, parseReport],
  ]
  fc.assert(
    fc.property(fc.oneof(...MESSAGES.map(nearly)), (value) => {
      for (const guard of guards) guard(value)
    }),
    RUNS,
  )
})

test('an address of any kind is read without an error', () => {
  const portal = 'https://iryohokenjyoho.service-now.com/csm'
  const address = fc.oneof(
    anyText,
    fc
      .dictionary(fc.constantFrom('id', 'sysparm_article', 'sys_id', 'spa'), fc.string())
      .map((query) => `${portal}?${new URLSearchParams(query)}#:~:text=%E3`),
  )
  fc.assert(
    fc.property(address, (text) => {
      parseAddress(text)
    }),
    RUNS,
  )
})

test('a backup of any content is read or refused with a reason', async () => {
  const head = { format: 'junbi-navi-backup', version: 1, exportedAt: '2026-11-30T03:00:00Z' }
  const sample = { ...head, current: null, facilities: [facility], guides: [], forms: [] }
  const before = prototypeKeys()
  await fc.assert(
    fc.asyncProperty(nearly(sample), async (value) => {
      const read = await readBackup(new Blob([JSON.stringify(value) ?? '']))
      expect(read.ok ? '' : japanese(read.reason)).not.toMatch(/undefined|\$\d/)
    }),
    FILES,
  )
  expect(prototypeKeys()).toBe(before)
})

test('a CSV file of any cells has at most one result for each row, or is refused with a reason', async () => {
  const cell = fc.oneof(fc.constantFrom(...SOUND), anyText, fc.string())
  const row = fc.array(cell, { maxLength: HEADERS.length + 1 })
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
  await fc.assert(
    fc.asyncProperty(fc.array(row, { maxLength: 20 }), async (rows) => {
      const text = [HEADERS, ...rows].map((cells) => cells.map(quoted).join(',')).join('\n')
      const file = fileOf(`${text}\n`)
      const head = await readHead(file, vocabulary)
      const found = head.ok ? (await checked(file)).rows.length : japanese(head.reason)
      if (typeof found === 'number') expect(found).toBeLessThanOrEqual(rows.length)
      else expect(found).not.toBe('')
    }),
    FILES,
  )
})
