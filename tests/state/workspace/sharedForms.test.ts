import { expect, test } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import type { AssignedField } from '../../../lib/guide/assignment'
import { readAssignments, writeForm } from '../../../lib/progress/assignments/storedForms'
import { withOwnForms } from '../../../lib/progress/share/handover/formRegisters'
import { openSharedForms } from '../../../lib/state/workspace/sharedForms'
import { waitFor } from '../../waitFor'

const AT = '2026-01-10T00:00:00Z'
const AUTHOR = { node: 'abcdefg', by: '山田' }

/** A form with fields of these labels, and what some of them stand for. */
function formOf(id: string, meanings: Readonly<Record<string, AssignedField['meaning']>>) {
  const fields = ['総額', '備考', '領収書'].map((label): AssignedField => {
    const key: AssignedField = { label, section: [], kind: 'text', nth: 1, of: 1 }
    const meaning = meanings[label]
    return meaning === undefined ? key : { ...key, meaning }
  })
  return { id, at: AT, fields }
}

/** Opens the page's state with these assignments in the folder. */
async function open(meanings: Parameters<typeof formOf>[1], isOn = true) {
  const forms = withOwnForms({}, [formOf('theirs', meanings)], AUTHOR, Date.parse(AT))
  await fakeBrowser.storage.local.set({
    share: { version: 1, on: isOn, address: 'https://nas.example/', userName: 'a', role: 'list' },
    sharedForms: { version: 'v1', state: 'read', forms },
  })
  return openSharedForms()
}

const own = async () =>
  (await readAssignments()).forms.map(({ fields }) =>
    Object.fromEntries(
      fields.flatMap(({ label, meaning }) => (meaning === undefined ? [] : [[label, meaning]])),
    ),
  )

test('what the folder assigns otherwise is shown field by field, and nothing is used by itself', async () => {
  await writeForm(formOf('ours', { 総額: 'totalCost', 備考: null }))
  const state = await open({ 総額: 'requestedAmount', 領収書: 'receiptTotal' })
  await waitFor(() => expect(state.offered.value).toHaveLength(1))
  const [offered] = state.offered.value
  expect(offered?.form.by).toBe('山田')
  expect(offered?.changes.map(({ field, ...change }) => [field.label, change])).toEqual([
    ['領収書', { before: undefined, after: 'receiptTotal' }],
    ['総額', { before: 'totalCost', after: 'requestedAmount' }],
  ])
  expect(await own()).toEqual([{ 総額: 'totalCost', 備考: null }])
})

test('what is taken from the folder keeps the other assignments here, and can be taken back', async () => {
  await writeForm(formOf('ours', { 総額: 'totalCost', 備考: null }))
  const state = await open({ 総額: 'requestedAmount' })
  await waitFor(() => expect(state.offered.value).toHaveLength(1))
  const [offered] = state.offered.value
  if (offered) state.use(offered.form)
  await waitFor(() => expect(state.used.value).not.toBeNull())
  expect(await own()).toEqual([{ 総額: 'requestedAmount', 備考: null }])
  await waitFor(() => expect(state.offered.value).toEqual([]))
  state.takeBack()
  await waitFor(() => expect(state.used.value).toBeNull())
  expect(await own()).toEqual([{ 総額: 'totalCost', 備考: null }])
})

test('a form that was not here before is gone again when it is taken back', async () => {
  const state = await open({ 総額: 'requestedAmount' })
  await waitFor(() => expect(state.offered.value).toHaveLength(1))
  const [offered] = state.offered.value
  if (offered) state.use(offered.form)
  await waitFor(() => expect(state.used.value).not.toBeNull())
  state.takeBack()
  await waitFor(() => expect(state.used.value).toBeNull())
  expect(await own()).toEqual([])
})

test('what is in the folder already need not be put there', async () => {
  await writeForm(formOf('ours', { 総額: 'requestedAmount' }))
  const state = await open({ 総額: 'requestedAmount', 領収書: 'receiptTotal' })
  await waitFor(() => expect(state.isThere.value).toBe(true))
  expect(state.isToPut.value).toBe(false)
  await writeForm(formOf('ours', { 総額: 'totalCost' }))
  await waitFor(() => expect(state.isToPut.value).toBe(true))
})

test('while the folder is off nothing of it is shown', async () => {
  const state = await open({ 総額: 'requestedAmount' }, false)
  await writeForm(formOf('ours', { 総額: 'totalCost' }))
  expect([state.isOn.value, state.offered.value, state.isToPut.value]).toEqual([false, [], false])
})
