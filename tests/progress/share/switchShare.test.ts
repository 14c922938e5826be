import { expect, test } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { readFolderAccess } from '../../../lib/progress/share/settings'
import { readShare, watchShare } from '../../../lib/progress/share/state'
import { switchShareOff, switchShareOn } from '../../../lib/progress/share/switchShare'

const SETTINGS = {
  address: 'https://nas.example/junbi/',
  userName: '山田',
  password: 'ひみつ',
  role: 'facility',
} as const

test('the folder is off until it is switched on', async () => {
  expect(await readShare()).toMatchObject({ on: false, address: '', trouble: null, due: null })
  expect(await readFolderAccess()).toBeNull()
})

test('the password stands under its own key and in no state', async () => {
  let changes = 0
  watchShare(() => changes++)
  await switchShareOn(SETTINGS)
  const state = await readShare()
  expect(state).toMatchObject({ on: true, address: SETTINGS.address, userName: '山田' })
  expect(JSON.stringify(state)).not.toContain('ひみつ')
  expect(changes).toBe(1)
  expect(await readFolderAccess()).toMatchObject({ password: 'ひみつ' })
  const { sharePassword: _, ...rest } = await fakeBrowser.storage.local.get(null)
  expect(JSON.stringify(rest)).not.toContain('ひみつ')
})

test('switching off removes the password and keeps the address for the next time', async () => {
  await switchShareOn(SETTINGS)
  await switchShareOff()
  expect(await readShare()).toMatchObject({ on: false, address: SETTINGS.address })
  expect(await readFolderAccess()).toBeNull()
  expect(JSON.stringify(await fakeBrowser.storage.local.get(null))).not.toContain('ひみつ')
})
