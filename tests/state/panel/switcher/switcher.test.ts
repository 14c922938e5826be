import { computed, signal } from '@preact/signals'
import { beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import type { Facility } from '../../../../lib/progress/facility/facility'
import { scanFacilities } from '../../../../lib/progress/facilityStore/scanFacilities'
import { openSwitcher } from '../../../../lib/state/panel/switcher/switcher'
import { inUse } from '../../../progress/stored'
import { waitFor } from '../../../waitFor'

const { local } = fakeBrowser.storage
const NEW = { name: '東店', code: '' }

beforeEach(() => {
  // Waiting for an idle panel is not tested here.
  vi.stubGlobal('document', new EventTarget())
})

/** A panel's switcher, with what failed; `follow` shows the facility that is in use by now. */
async function open() {
  const facility = signal<Facility | null>(await inUse())
  const failures: string[] = []
  const pending: Promise<unknown>[] = []
  const { add, known, read } = openSwitcher({
    facility: computed(() => facility.value),
    form: signal(null),
    attempt: (work, trouble) => {
      pending.push(work.catch(() => failures.push(trouble.key)))
    },
  })
  const follow = async () => {
    await Promise.all(pending)
    facility.value = await inUse()
  }
  return { add, follow, failures, known, read }
}
const count = async () => (await scanFacilities()).facilities.length

test('a facility is added and in use, and a second press meanwhile adds no other', async () => {
  const { add, follow } = await open()
  add(NEW)
  add(NEW)
  await follow()
  expect(await count()).toBe(2)
  expect((await inUse()).name).toBe('東店')
  add({ name: '西店', code: '' })
  await follow()
  expect(await count()).toBe(3)
  expect((await inUse()).name).toBe('西店')
})

test('if it cannot be written nothing is added, and the next press adds one', async () => {
  const { add, follow, failures } = await open()
  const set = vi.spyOn(local, 'set')
  // The next write fails, whichever it is.
  set.mockImplementationOnce(() => Promise.reject(new Error('disk')))
  add(NEW)
  await follow()
  expect(failures).toEqual(['troubleWriting'])
  expect(await count()).toBe(1)
  set.mockClear()
  add(NEW)
  await follow()
  // Beside what fills the log after a failure: see `freshLog.ts`.
  const own = set.mock.calls.filter(([items]) => !('filler' in items))
  expect(own, 'the facility and the choice of it').toHaveLength(1)
  expect(await count()).toBe(2)
  expect((await inUse()).name).toBe('東店')
})

test('while the list is read again, no entry of the old list is offered', async () => {
  const { add, follow, known, read } = await open()
  add(NEW)
  await follow()
  read()
  await waitFor(() => expect(known.value).toHaveLength(2))
  read()
  expect(known.value).toBeNull()
  await waitFor(() => expect(known.value).toHaveLength(2))
})
