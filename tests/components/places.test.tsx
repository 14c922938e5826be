// @vitest-environment happy-dom
import { render } from 'preact'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { Workspace } from '../../components/Workspace'
import { type MessageKey, message } from '../../lib/message'
import { japanese } from '../japanese'

vi.mock('../../lib/browser', () => ({ browser: fakeBrowser }))
vi.mock('wxt/browser', () => ({
  browser: {
    i18n: {
      getMessage: (key: MessageKey, values: string[]) => japanese(message(key, ...values)),
    },
  },
}))

const IDS = ['facilities', 'sheet', 'print', 'backup', 'sync', 'log', 'data', 'guides', 'rules']

beforeEach(() => {
  fakeBrowser.reset()
  vi.resetModules()
  // What the test's document has no notion of.
  Object.defineProperty(navigator, 'locks', {
    configurable: true,
    value: { request: (_: string, work: () => unknown) => work() },
  })
  vi.spyOn(fakeBrowser.windows, 'getCurrent').mockImplementation(() => new Promise(() => {}))
})
afterEach(() => {
  render(null, document.body)
  vi.restoreAllMocks()
})

/** Opens the workspace anew at one of its places. */
async function openAt(id: string) {
  const { WORKSPACE_PAGES } = await import('../../entrypoints/workspace/places')
  expect(WORKSPACE_PAGES.map((place) => place.id)).toEqual(IDS)
  location.hash = id
  // However long its script takes to be read here.
  await WORKSPACE_PAGES.find((place) => place.id === id)?.load()
  render(<Workspace places={WORKSPACE_PAGES} />, document.body)
}

const shown = () => document.querySelector('main')?.textContent ?? ''
const buttons = () => [...document.querySelectorAll('main button')].map((each) => each.textContent)

describe.each(IDS)('at #%s', (id) => {
  test('where storage cannot be read, it is said, with the way out, and nothing waits for ever', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('broken'))
    await openAt(id)
    await vi.waitFor(() => expect(buttons()).toContain('読み込み直す'))
    expect(shown()).toContain('内容は消えていません')
    expect(shown()).not.toContain('読み込んでいます')
    // Nothing is offered of what is not known, and nothing said to be empty.
    expect(shown()).not.toMatch(/すべての施設|印刷する|変更はありません|項目はありません/)
  })

  test('while storage is being read, it is said that it is', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'get').mockImplementation(() => new Promise(() => {}))
    await openAt(id)
    await vi.waitFor(() => expect(document.querySelector('main h2')).not.toBeNull())
    expect(shown()).toContain('読み込んでいます')
    expect(buttons()).not.toContain('読み込み直す')
  })
})
