import { afterEach, expect, test, vi } from 'vitest'
import {
  hasSyncConsent,
  requestSyncConsent,
  withdrawSyncConsent,
} from '../../../lib/progress/sync/consent'

const permissions = vi.hoisted(() => ({
  contains: vi.fn(async () => false),
  request: vi.fn(async () => true),
  remove: vi.fn(async () => true),
}))
vi.mock('../../../lib/browser', () => ({ browser: { permissions } }))

afterEach(() => {
  vi.clearAllMocks()
})

const DATA = { data_collection: ['personallyIdentifyingInfo'] }

test('Firefox is asked for consent, and the consent is withdrawn when 同期 ends', async () => {
  vi.stubEnv('FIREFOX', 'true')
  expect(await hasSyncConsent()).toBe(false)
  expect(permissions.contains).toHaveBeenCalledWith(DATA)
  expect(await requestSyncConsent()).toBe(true)
  expect(permissions.request).toHaveBeenCalledWith(DATA)
  await withdrawSyncConsent()
  expect(permissions.remove).toHaveBeenCalledWith(DATA)
})

test('Chromium has no such permission and is not asked', async () => {
  expect(await hasSyncConsent()).toBe(true)
  expect(await requestSyncConsent()).toBe(true)
  await withdrawSyncConsent()
  for (const call of Object.values(permissions)) expect(call).not.toHaveBeenCalled()
})
