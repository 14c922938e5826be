// @vitest-environment happy-dom
import { createRef, render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { NewsNotice } from '../../../components/panel/NewsNotice'
import japanese from '../../../lib/sentences/news/ja.json'
import { at } from '../../progress/stored'
import { waitFor } from '../../waitFor'

const LINE = japanese['0.1.0']
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

const show = (hidden: boolean) =>
  act(() => render(<NewsNotice hidden={hidden} currentViewButton={createRef()} />, document.body))
const shown = () => document.body.textContent

test('the line waits while a form is open, and counts as seen only once it was there', async () => {
  await show(true)
  document.dispatchEvent(new Event('keydown'))
  expect(shown()).toBe('')
  await show(false)
  await waitFor(() => expect(shown()).toContain(LINE))
  expect(await at('seenVersion')).toBe('0.0.9')
  document.dispatchEvent(new Event('keydown'))
  await waitFor(async () => expect(await at('seenVersion')).toBe('0.1.0'))
  expect(shown()).toContain(LINE)
})

test('it is dismissed with its button', async () => {
  await show(false)
  await waitFor(() => expect(shown()).toContain(LINE))
  await act(() => document.querySelector('button')?.click())
  expect(shown()).toBe('')
})
