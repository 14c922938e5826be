import { expect, test, vi } from 'vitest'
import { loadGuide } from '../../../lib/guide/guides'
import type { ParsedGuide } from '../../../lib/guide/parse'
import { openGuidesState } from '../../../lib/state/workspace/guides'
import { at } from '../../progress/stored'
import { waitFor } from '../../waitFor'
import { openAnswers, settled } from './answers'
import { holdStorage } from './held'

const NO_GUIDE: ParsedGuide = { ok: false, problems: [] }
const sound = async (): Promise<ParsedGuide> => ({ ok: true, guide: await loadGuide() })
const fileOf = (name: string) => new File([name], name)

/** The management of guides; a file's name is what it holds, and the test answers for it. */
function open() {
  const { answer } = openAnswers()
  const state = openGuidesState()
  const shown = () => state.candidate.value?.fileName ?? null
  return { ...state, answer, shown }
}

test('a late answer for a former file does not affect the file chosen after it', async () => {
  const { choose, answer, shown } = open()
  choose(fileOf('A'))
  const late = await answer('A')
  choose(fileOf('B'))
  const next = await answer('B')
  await next(await sound())
  await waitFor(() => expect(shown()).toBe('B'))
  await late(NO_GUIDE)
  expect(shown()).toBe('B')
})

test('choosing another file withdraws the former one', async () => {
  const { choose, answer, shown, use } = open()
  choose(fileOf('A'))
  const first = await answer('A')
  await first(await sound())
  await waitFor(() => expect(shown()).toBe('A'))
  choose(fileOf('B'))
  expect(shown()).toBeNull()
  use()
  expect(await at('guide:gairai')).toBeUndefined()
})

test('a file does not come back after it was closed, nor its trouble', async () => {
  const { choose, answer, shown, dismiss, troubles } = open()
  choose(fileOf('A'))
  const late = await answer('A')
  dismiss()
  await late(NO_GUIDE)
  expect(shown()).toBeNull()
  const unread = fileOf('B')
  vi.spyOn(unread, 'text').mockRejectedValue(new DOMException('gone', 'NotReadableError'))
  choose(unread)
  dismiss()
  await settled()
  expect(troubles.value).toEqual([])
})

test('using a file does not discard one chosen meanwhile', async () => {
  const { choose, answer, shown, use } = open()
  choose(fileOf('A'))
  const first = await answer('A')
  await first(await sound())
  await waitFor(() => expect(shown()).toBe('A'))
  const free = holdStorage()
  use()
  choose(fileOf('B'))
  const next = await answer('B')
  await next(await sound())
  await waitFor(() => expect(shown()).toBe('B'))
  await free()
  expect(await at('guide:gairai')).toBeDefined()
  expect(shown()).toBe('B')
})
