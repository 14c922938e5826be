// @vitest-environment happy-dom
import { render } from 'preact'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { Workspace } from '../../components/Workspace'
import { waitFor } from '../waitFor'

vi.setConfig({ testTimeout: 60_000 })

const IDS = [
  'facilities',
  'sheet',
  'papers',
  'print',
  'backup',
  'sync',
  'share',
  'log',
  'data',
  'guides',
  'editor',
  'rules',
]

beforeEach(() => {
  vi.resetModules()
  // The test's document has no Web Locks.
  Object.defineProperty(navigator, 'locks', {
    configurable: true,
    value: { request: (_: string, work: () => unknown) => work() },
  })
  vi.spyOn(fakeBrowser.windows, 'getCurrent').mockImplementation(() => new Promise(() => {}))
})
afterEach(() => {
  render(null, document.body)
  Reflect.deleteProperty(navigator, 'locks')
})

/** Opens the workspace anew at one of its pages. */
async function openAt(id: string) {
  const { WORKSPACE_PAGES } = await import('../../entrypoints/workspace/pages')
  expect(WORKSPACE_PAGES.map((page) => page.id)).toEqual(IDS)
  location.hash = id
  // Its script may take long to load here.
  await WORKSPACE_PAGES.find((page) => page.id === id)?.load()
  render(<Workspace pages={WORKSPACE_PAGES} />, document.body)
}

const shown = () => document.querySelector('main')?.textContent ?? ''
const buttons = () => [...document.querySelectorAll('main button')].map((each) => each.textContent)

describe.each(IDS)('at #%s', (id) => {
  test('if storage cannot be read, the page says so and offers to reload', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('broken'))
    await openAt(id)
    await waitFor(() => expect(buttons()).toContain('読み込み直す'))
    expect(shown()).toContain('内容は消えていません')
    expect(shown()).not.toContain('読み込んでいます')
    // Unknown data is neither offered nor called empty.
    expect(shown()).not.toMatch(/すべての施設|印刷する|変更はありません|項目はありません/)
  })

  test('while storage is being read, the page says that it is loading', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'get').mockImplementation(() => new Promise(() => {}))
    await openAt(id)
    await waitFor(() => expect(document.querySelector('main h2')).not.toBeNull())
    expect(shown()).toContain('読み込んでいます')
    expect(buttons()).not.toContain('読み込み直す')
  })
})
