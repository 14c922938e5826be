import { expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import {
  type PrintJob,
  readPrintJob,
  removePrintJob,
  watchPrintJob,
  writePrintJob,
} from '../../../lib/progress/session/printJob'
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

test('an application is handed over in the browser’s memory, and nowhere else', async () => {
  expect(await readPrintJob()).toBeNull()
  await writePrintJob(PRINTED)
  expect(await readPrintJob()).toEqual(PRINTED)
  expect(await fakeBrowser.storage.local.get(null)).toEqual({})
  expect(await fakeBrowser.storage.sync.get(null)).toEqual({})
})

test('it can be forgotten, and whoever shows it is told', async () => {
  const told = vi.fn()
  watchPrintJob(told)
  await writePrintJob(PRINTED)
  await removePrintJob()
  expect(await readPrintJob()).toBeNull()
  expect(told).toHaveBeenCalledTimes(2)
  await fakeBrowser.storage.session.set({ asOf: '2026-01-20' })
  expect(told).toHaveBeenCalledTimes(2)
})

test('what cannot be read is nothing to print', async () => {
  for (const broken of ['text', {}, { ...PRINTED, at: 3 }, { ...PRINTED, reading: null }]) {
    await fakeBrowser.storage.session.set({ printed: broken })
    expect(await readPrintJob()).toBeNull()
  }
})
