// @vitest-environment happy-dom
import { signal } from '@preact/signals'
import { createRef, render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { NewsNotice } from '../../../components/panel/NewsNotice'
import { once } from '../../../lib/async/once'
import type { Reading } from '../../../lib/portal/reading/reading'
import japanese from '../../../lib/sentences/news/ja.json'
import { openNews } from '../../../lib/state/news'
import { at } from '../../progress/stored'
import { waitFor } from '../../waitFor'
import { idleState } from '../panelState'

const LINE = japanese['0.1.0']
const FORM: Reading = { screen: 'form', fields: [], perhaps: null, others: 0 }

beforeEach(async () => {
  // The test's document has no Web Locks.
  Object.defineProperty(navigator, 'locks', {
    configurable: true,
    value: { request: (_: string, work: () => unknown) => work() },
  })
  const manifest = { manifest_version: 3, name: '', version: '0.1.0' } as const
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue(manifest)
  await fakeBrowser.storage.local.set({ seenVersion: '0.0.9' })
})
afterEach(async () => {
  await act(() => render(null, document.body))
  Reflect.deleteProperty(navigator, 'locks')
})

/** Opens a panel, which reads once what is new. */
function openPanel(form: Reading | null) {
  const state = {
    ...idleState(),
    form: signal(form),
    loadNews: once(() => Promise.resolve(openNews())),
  }
  const show = () =>
    act(() => render(<NewsNotice state={state} currentViewButton={createRef()} />, document.body))
  return { state, show }
}
const shown = () => document.body.textContent

test('the line waits while a form is open, and counts as seen only once it was there', async () => {
  const { state, show } = openPanel(FORM)
  await show()
  document.dispatchEvent(new Event('keydown'))
  expect(shown()).toBe('')
  await act(() => {
    state.form.value = null
  })
  await waitFor(() => expect(shown()).toContain(LINE))
  expect(await at('seenVersion')).toBe('0.0.9')
  document.dispatchEvent(new Event('keydown'))
  await waitFor(async () => expect(await at('seenVersion')).toBe('0.1.0'))
  expect(shown()).toContain(LINE)
})

test('a line that was seen stays in its panel while another facility is chosen, and is in no other', async () => {
  const { show } = openPanel(null)
  await show()
  await waitFor(() => expect(shown()).toContain(LINE))
  document.dispatchEvent(new Event('keydown'))
  await waitFor(async () => expect(await at('seenVersion')).toBe('0.1.0'))
  await act(() => render(null, document.body))
  await show()
  await waitFor(() => expect(shown()).toContain(LINE))
  await act(() => render(null, document.body))
  await openPanel(null).show()
  expect(shown()).toBe('')
})

test('it is dismissed with its button', async () => {
  const { show } = openPanel(null)
  await show()
  await waitFor(() => expect(shown()).toContain(LINE))
  await act(() => document.querySelector('button')?.click())
  expect(shown()).toBe('')
})
