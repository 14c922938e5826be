import { signal } from '@preact/signals'
import { beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import type { Reading } from '../../../../lib/portal/reading/reading'
import type { Facility } from '../../../../lib/progress/facility/facility'
import { archiveMany } from '../../../../lib/progress/facilityStore/archive'
import { chooseFacility } from '../../../../lib/progress/facilityStore/currentFacility'
import { followCurrent } from '../../../../lib/progress/facilityStore/followCurrent'
import { addFacility, updateFacility } from '../../../../lib/progress/facilityStore/updateFacility'
import { openCodeNotice } from '../../../../lib/state/panel/switcher/codeNotice'
import { readField } from '../../../portal/readField'
import { waitFor } from '../../../waitFor'

const { local } = fakeBrowser.storage
const CODE = '3410712362'

beforeEach(() => {
  Object.assign(local, { getBytesInUse: async () => 0 })
})
/** A panel with 本店 in use and 支店 beside it, which has the code. */
async function open(quiet = async () => {}) {
  const own = await addFacility({ name: '本店', code: '0110112349' })
  const other = await addFacility({ name: '支店', code: CODE })
  await chooseFacility(own.id)
  const pending: Promise<unknown>[] = []
  const facility = signal<Facility | null>(null)
  followCurrent(
    (shown) => {
      facility.value = shown.facility
    },
    (work) => pending.push(work),
  )
  const form = signal<Reading | null>(null)
  const notice = openCodeNotice({
    ...{ facility, form, quiet },
    attempt: (work) => pending.push(work),
  })
  /** Waits for all that was begun meanwhile. */
  const settled = async () => {
    for (let begun = -1; begun !== pending.length; ) {
      begun = pending.length
      await Promise.all(pending)
    }
  }
  const enter = async (code: string | null, by: 'user' | 'page' = 'user') => {
    const field = readField({
      meaning: 'facilityCode',
      values: code === null ? [] : [code],
      typed: by === 'user' ? true : undefined,
    })
    form.value = { screen: 'form', fields: [field], perhaps: null, others: 0 }
    await settled()
  }
  await settled()
  return { own, other, facility, form, notice, enter, settled, name: () => facility.value?.name }
}

test('a code that the page set is offered with a button, and the panel stays where it is', async () => {
  const { notice, enter, name } = await open()
  await enter(CODE, 'page')
  expect(name()).toBe('本店')
  expect(notice.value).toMatchObject({ kind: 'other', owners: [{ name: '支店' }] })
})

test('the panel switches to the facility of the form’s code once, and can go back', async () => {
  const { own, notice, enter, settled, name } = await open()
  await enter(CODE)
  expect(name()).toBe('支店')
  expect(notice.value).toMatchObject({
    kind: 'followed',
    to: { name: '支店' },
    from: { name: '本店' },
  })
  await chooseFacility(own.id)
  await settled()
  expect(notice.value).toMatchObject({ kind: 'other', owners: [{ name: '支店' }] })
  await enter(null)
  expect(notice.value).toBeNull()
  await enter(CODE)
  expect(name()).toBe('本店')
})

test('the panel does not switch while the user works in it, nor for a code that was removed by then', async () => {
  const { promise, resolve } = Promise.withResolvers<void>()
  const { notice, enter, settled, name } = await open(() => promise)
  void enter(CODE)
  await waitFor(() => expect(notice.value).toBeNull())
  expect(name()).toBe('本店')
  const cleared = enter(null)
  resolve()
  await cleared
  await settled()
  expect(name()).toBe('本店')
  await enter(CODE)
  expect(name()).toBe('支店')
})

test('facilities are not read again while the code stays the same', async () => {
  const { enter } = await open()
  await enter(CODE)
  const get = vi.spyOn(local, 'get')
  await enter(CODE)
  await enter(`${CODE} `)
  expect(get).not.toHaveBeenCalled()
})

test('an incomplete code is not looked up, and nothing of the form is stored', async () => {
  const { notice, enter } = await open()
  const get = vi.spyOn(local, 'get')
  const set = vi.spyOn(local, 'set')
  await enter('34107')
  expect(get).not.toHaveBeenCalled()
  await enter('2710000122')
  expect(notice.value).toEqual({ kind: 'unknown', code: '2710000122' })
  expect(set).not.toHaveBeenCalled()
})

test('a mistyped code is not offered to be added', async () => {
  const { notice, enter } = await open()
  await enter('2710000123')
  expect(notice.value).toBeNull()
})

test('a facility added or archived elsewhere counts at once', async () => {
  const { notice, enter, settled } = await open()
  await enter('2710000122')
  const { id } = await addFacility({ name: '新店', code: '2710000122' })
  await settled()
  expect(notice.value).toMatchObject({ kind: 'other', owners: [{ name: '新店' }] })
  await archiveMany([id], true)
  await settled()
  expect(notice.value).toMatchObject({ kind: 'unknown' })
})

test('there is no notice once the current facility has the code', async () => {
  const { own, notice, enter, settled } = await open()
  await enter('2710000122')
  await updateFacility(own.id, (facility) => ({ ...facility, code: '2710000122' }))
  await settled()
  expect(notice.value).toBeNull()
})
