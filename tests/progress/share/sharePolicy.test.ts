import { expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { readSharePolicy } from '../../../lib/progress/share/sharePolicy'

const { managed } = fakeBrowser.storage
const set = (sharedFolder: unknown) => managed.set({ sharedFolder })
const NONE = { address: null, role: null, isWrong: false }

test('without a policy the user enters all, also where the browser throws because it has none', async () => {
  expect(await readSharePolicy()).toEqual(NONE)
  vi.spyOn(managed, 'get').mockRejectedValueOnce(new Error('Managed storage manifest not found'))
  expect(await readSharePolicy()).toEqual(NONE)
})

test('address and role can be set, or the address alone', async () => {
  await set({ address: 'https://cloud.example/junbi-navi', role: 'list' })
  const address = 'https://cloud.example/junbi-navi/'
  expect(await readSharePolicy()).toEqual({ address, role: 'list', isWrong: false })
  await set({ address })
  expect(await readSharePolicy()).toEqual({ address, role: null, isWrong: false })
})

test('an empty address is none, as in the template', async () => {
  await set({ address: '', role: 'facility' })
  expect(await readSharePolicy()).toEqual(NONE)
})

test.each([
  ['without TLS', { address: 'http://cloud.example/' }],
  ['with a password in it', { address: 'https://a:b@cloud.example/' }],
  ['of a kind that is no text', { address: 7 }],
  ['with a role that there is not', { address: 'https://cloud.example/', role: 'owner' }],
])('a setting %s is not used, and said to be wrong', async (_, value) => {
  await set(value)
  expect(await readSharePolicy()).toEqual({ ...NONE, isWrong: true })
})
