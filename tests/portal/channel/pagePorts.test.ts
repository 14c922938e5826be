// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { PANEL_PORT } from '../../../lib/portal/channel/message'
import { openPanelPorts } from '../../../lib/portal/channel/pagePorts'
import type { PageState } from '../../../lib/portal/channel/pageState'

const stateAt = (href: string): PageState => ({
  ...{ href, article: null, login: false, form: { found: 'none' }, receipt: null },
})

let connect: (panel: object) => void
beforeEach(() => {
  vi.spyOn(browser.runtime.onConnect, 'addListener').mockImplementation((listener) => {
    connect = (panel) => Reflect.apply(listener, null, [panel])
  })
})

function panel() {
  const addListener = vi.fn()
  const port = { name: PANEL_PORT, sender: { id: browser.runtime.id }, postMessage: vi.fn() }
  return { ...port, onDisconnect: { addListener }, onMessage: { addListener: vi.fn() } }
}

function sentTo({ postMessage }: ReturnType<typeof panel>): string[] {
  return postMessage.mock.calls.map(([{ state }]) => state.href)
}

test('without a panel the state of a page is not even looked at', () => {
  const { report } = openPanelPorts({ onMessage: () => {}, onDisconnect: () => {} })
  const toText = vi.spyOn(JSON, 'stringify')
  report(stateAt('/csm'))
  expect(toText).not.toHaveBeenCalled()
})

test('a panel gets the state that was reported last, and then each other one once', () => {
  const { report } = openPanelPorts({ onMessage: () => {}, onDisconnect: () => {} })
  const one = panel()
  report(stateAt('/a'))
  report(stateAt('/b'))
  connect(one)
  expect(sentTo(one)).toEqual(['/b'])
  report(stateAt('/c'))
  report(stateAt('/c'))
  expect(sentTo(one)).toEqual(['/b', '/c'])
})

test('a panel that is opened again gets the state of now', () => {
  const { report } = openPanelPorts({ onMessage: () => {}, onDisconnect: () => {} })
  const [one, other] = [panel(), panel()]
  connect(one)
  report(stateAt('/a'))
  for (const [end] of one.onDisconnect.addListener.mock.calls) end()
  report(stateAt('/b'))
  connect(other)
  report(stateAt('/a'))
  expect(sentTo(one)).toEqual(['/a'])
  expect(sentTo(other)).toEqual(['/b', '/a'])
})
