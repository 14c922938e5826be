import { signal } from '@preact/signals'
import { expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { type Facility, notePatch } from '../../../lib/progress/facility/facility'
import { facilityOf } from '../../../lib/progress/facility/facilityRecord'
import { addFacility, updateFacility } from '../../../lib/progress/facilityStore/updateFacility'
import {
  decideAboutGuide,
  guideDigest,
  writeSharedGuides,
} from '../../../lib/progress/share/handover/sharedGuides'
import { INITIAL_SHARE, shareResult } from '../../../lib/progress/share/state'
import { switchShareOff, switchShareOn } from '../../../lib/progress/share/switchShare'
import { openQuestions } from '../../../lib/state/share/openQuestions'
import { waitFor } from '../../waitFor'

const { local } = fakeBrowser.storage
const FOLDER = {
  address: 'https://nas.example/junbi/',
  userName: '山田',
  password: 'ひみつ',
  role: 'list',
} as const
const NONE = { otherNotes: 0, sameCodes: 0, newGuides: 0 }

/** A facility with a text that waits for a choice beside its note, and a panel that shows it. */
async function open() {
  const { id } = await addFacility({ name: '本店' })
  const stored = await updateFacility(id, () => notePatch('order', '電話した'))
  const kept = stored.registers['note:order']
  const registers = { ...stored.registers, 'otherNote:order:1': ['届いた', kept?.[1]] }
  await local.set({ [`facility:${id}`]: { ...stored, registers } })
  const facility = signal<Facility | null>(facilityOf(stored))
  const attempt = (work: Promise<unknown>) => void work
  return { id, facility, questions: openQuestions({ facility, attempt }) }
}

const setSameCodes = (sameCode: number) =>
  shareResult.write({ ...INITIAL_SHARE, counts: { ...INITIAL_SHARE.counts, sameCode } })

test('while the folder is off there is no question, and a change of the facility reads nothing', async () => {
  const get = vi.spyOn(local, 'get')
  const { facility, questions } = await open()
  await waitFor(() => expect(`${get.mock.calls}`).toContain('shareState'))
  get.mockClear()
  facility.value = facility.value && { ...facility.value }
  expect(get).not.toHaveBeenCalled()
  expect(questions.value).toEqual(NONE)
})

test('two texts at a note of the facility and facilities with one code are counted while the folder is on', async () => {
  const { questions } = await open()
  await switchShareOn(FOLDER)
  await waitFor(() => expect(questions.value.otherNotes).toBe(1))
  await setSameCodes(2)
  await waitFor(() => expect(questions.value.sameCodes).toBe(2))
  await switchShareOff()
  await waitFor(() => expect(questions.value.sameCodes).toBe(0))
  expect(questions.value).toEqual(NONE)
})

test('a choice takes the question away, and so does another facility', async () => {
  await switchShareOn(FOLDER)
  const { id, facility, questions } = await open()
  await waitFor(() => expect(questions.value.otherNotes).toBe(1))
  const other = facilityOf(await addFacility({ name: '支店' }))
  const first = facility.value
  facility.value = other
  expect(questions.value).toEqual(NONE)
  facility.value = first
  await waitFor(() => expect(questions.value.otherNotes).toBe(1))
  const { [`facility:${id}`]: stored } = await local.get(`facility:${id}`)
  const text = JSON.stringify(stored).replace('"届いた"', '""')
  await local.set({ [`facility:${id}`]: JSON.parse(text) })
  facility.value = first && { ...first }
  await waitFor(() => expect(questions.value.otherNotes).toBe(0))
})

test('an edition in the folder counts until somebody here has used or declined it', async () => {
  await switchShareOn(FOLDER)
  const { questions } = await open()
  await writeSharedGuides([{ id: 'gairai', version: 'v1', text: '{"id":"gairai"}' }])
  await waitFor(() => expect(questions.value.newGuides).toBe(1))
  const digest = await guideDigest('gairai', '{"id":"gairai"}')
  await decideAboutGuide('gairai', digest)
  await waitFor(() => expect(questions.value.newGuides).toBe(0))
})
