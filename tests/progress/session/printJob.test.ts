import { expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { type PrintJob, printJob } from '../../../lib/progress/session/printJob'
import { readField } from '../../portal/readField'

const PRINTED: PrintJob = {
  facilityId: 'a',
  reading: {
    screen: 'typed',
    fields: [readField({ label: '総事業費', values: ['171000'], meaning: 'totalCost' })],
    perhaps: null,
    others: 0,
  },
  asOf: '2026-01-20',
  at: '2026-01-20T01:02:03Z',
}

test('a print job is only in session storage', async () => {
  expect(await printJob.read()).toBeNull()
  await printJob.write(PRINTED)
  expect(await printJob.read()).toEqual(PRINTED)
  expect(await fakeBrowser.storage.local.get(null)).toEqual({})
  expect(await fakeBrowser.storage.sync.get(null)).toEqual({})
})

test('a print job can be removed, which calls the watchers', async () => {
  const told = vi.fn()
  printJob.watch(told)
  await printJob.write(PRINTED)
  await printJob.write(null)
  expect(await printJob.read()).toBeNull()
  expect(told).toHaveBeenCalledTimes(2)
  await fakeBrowser.storage.session.set({ asOf: '2026-01-20' })
  expect(told).toHaveBeenCalledTimes(2)
})

test('an unreadable print job counts as none', async () => {
  for (const broken of ['text', {}, { ...PRINTED, at: 3 }, { ...PRINTED, reading: null }]) {
    await fakeBrowser.storage.session.set({ printed: broken })
    expect(await printJob.read()).toBeNull()
  }
})
