import { expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { panelFormValues } from '../../../lib/progress/session/panelFormValues'
import { openPanelForm } from '../../../lib/state/panel/panelForm'

/** A panel that opens; `read` waits until what was written before has been read. */
function open() {
  const pending: Promise<unknown>[] = []
  const form = openPanelForm((work) => pending.push(work))
  const settled = async () => void (await Promise.allSettled(pending))
  return { typed: form.panelFormValues, type: form.setPanelFormValues, settled }
}

test('the values of a former panel are restored', async () => {
  await panelFormValues.write({ facilityCode: ['3410712362'] })
  const { typed, settled } = open()
  await settled()
  expect(typed.value).toEqual({ facilityCode: ['3410712362'] })
})

test('values typed before the stored ones have been read override them', async () => {
  await panelFormValues.write({ facilityCode: ['3410712362'], facilityName: ['みほん'] })
  const { typed, type, settled } = open()
  type({})
  type({ facilityName: ['東店'] })
  await settled()
  const all = { facilityCode: ['3410712362'], facilityName: ['東店'] }
  expect(typed.value).toEqual(all)
  expect(await panelFormValues.read()).toEqual(all)
})

test('a form that is ended before it has been read stays ended', async () => {
  await panelFormValues.write({ facilityCode: ['3410712362'] })
  const { typed, type, settled } = open()
  type(null)
  await settled()
  expect(typed.value).toBeNull()
  expect(await panelFormValues.read()).toBeNull()
})

test('a form started again before the earlier one has been read starts empty', async () => {
  await panelFormValues.write({ facilityCode: ['3410712362'] })
  const { typed, type, settled } = open()
  type(null)
  type({})
  await settled()
  expect(typed.value).toEqual({})
  expect(await panelFormValues.read()).toEqual({})
})

test('typed values are stored even if the earlier ones cannot be read', async () => {
  vi.spyOn(fakeBrowser.storage.session, 'get').mockRejectedValueOnce(new Error('broken'))
  const { typed, type, settled } = open()
  type({ facilityName: ['東店'] })
  await settled()
  expect(typed.value).toEqual({ facilityName: ['東店'] })
  expect(await panelFormValues.read()).toEqual({ facilityName: ['東店'] })
})
