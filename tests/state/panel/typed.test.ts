import { expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { readPanelForm, writePanelForm } from '../../../lib/progress/session/panelFormValues'
import { openPanelForm } from '../../../lib/state/panel/typed'

/** A panel that opens; `read` waits until what was written before has been read. */
function open() {
  const pending: Promise<unknown>[] = []
  const { typed, type } = openPanelForm((work) => pending.push(work))
  const settled = async () => void (await Promise.allSettled(pending))
  return { typed, type, settled }
}

test('what was written in the panel before is there again', async () => {
  await writePanelForm({ facilityCode: ['3410712362'] })
  const { typed, settled } = open()
  await settled()
  expect(typed.value).toEqual({ facilityCode: ['3410712362'] })
})

test('what is typed before that has been read stays, and comes to what was there', async () => {
  await writePanelForm({ facilityCode: ['3410712362'], facilityName: ['みほん'] })
  const { typed, type, settled } = open()
  type({})
  type({ facilityName: ['東店'] })
  await settled()
  const all = { facilityCode: ['3410712362'], facilityName: ['東店'] }
  expect(typed.value).toEqual(all)
  expect(await readPanelForm()).toEqual(all)
})

test('a form that is ended before it has been read stays ended', async () => {
  await writePanelForm({ facilityCode: ['3410712362'] })
  const { typed, type, settled } = open()
  type(null)
  await settled()
  expect(typed.value).toBeNull()
  expect(await readPanelForm()).toBeNull()
})

test('a form that is begun anew before the earlier one has been read begins empty', async () => {
  await writePanelForm({ facilityCode: ['3410712362'] })
  const { typed, type, settled } = open()
  type(null)
  type({})
  await settled()
  expect(typed.value).toEqual({})
  expect(await readPanelForm()).toEqual({})
})

test('what is typed is kept also where what was there cannot be read', async () => {
  vi.spyOn(fakeBrowser.storage.session, 'get').mockRejectedValueOnce(new Error('broken'))
  const { typed, type, settled } = open()
  type({ facilityName: ['東店'] })
  await settled()
  expect(typed.value).toEqual({ facilityName: ['東店'] })
  expect(await readPanelForm()).toEqual({ facilityName: ['東店'] })
})
