import type { Page } from 'puppeteer-core'
import * as z from 'zod/mini'
import { type Bidi, callInChrome, runScript } from '../bidi.ts'
import { createPanel, type Key, type Panel, type Surface } from '../panel.ts'
import type { PortalWindow } from '../running.ts'

import { closeSidebar, openSidebar, viewSidebar } from './chrome/sidebar.ts'
import { bringToFront, drawWindow } from './chrome/window.ts'
import { WIDGET } from './extension.ts'

/** WebDriver's code points for keys that are no characters. */
const KEYS: Record<Key | 'Shift', string> = {
  Tab: '\uE004',
  Enter: '\uE006',
  Shift: '\uE008',
  Escape: '\uE00C',
  Space: ' ',
  ArrowUp: '\uE013',
  ArrowDown: '\uE015',
  Delete: '\uE017',
}

const shotSchema = z.object({ data: z.string() })

const keysOf = (values: string[]) =>
  values.flatMap((value) => [
    { type: 'keyDown', value },
    { type: 'keyUp', value },
  ])

const moveTo = (x: number, y: number) => ({
  type: 'pointerMove',
  x: Math.round(x),
  y: Math.round(y),
})

function surfaceOf(bidi: Bidi, frame: string, context: string): Surface {
  const act = async (source: object) => {
    await bidi('input.performActions', { context, actions: [source] })
  }
  const press = (values: object[]) => act({ type: 'key', id: 'keyboard', actions: values })
  return {
    run: (script) => runScript(bidi, context, script),
    hover: (x, y) => act({ type: 'pointer', id: 'mouse', actions: [moveTo(x, y)] }),
    press: (x, y) =>
      act({
        type: 'pointer',
        id: 'mouse',
        actions: [
          moveTo(x, y),
          { type: 'pointerDown', button: 0 },
          { type: 'pointerUp', button: 0 },
        ],
      }),
    type: (text) => press(keysOf([...text].map((sign) => (sign === '\n' ? KEYS.Enter : sign)))),
    key: (key, { shift }) => {
      const keys = keysOf([KEYS[key]])
      const [down, up] = keysOf([KEYS.Shift])
      return press(shift && down && up ? [down, ...keys, up] : keys)
    },
    view: (view) => callInChrome(bidi, frame, viewSidebar, view),
    async capture({ whole }) {
      const params = { context, origin: whole ? 'document' : 'viewport' }
      const { data } = shotSchema.parse(await bidi('browsingContext.captureScreenshot', params))
      return Buffer.from(data, 'base64')
    },
    async reload() {
      await bidi('browsingContext.reload', { context, wait: 'complete' })
    },
    async close() {
      await callInChrome(bidi, frame, bringToFront, undefined)
      await callInChrome(bidi, frame, closeSidebar, WIDGET)
    },
  }
}

/** A window of Firefox, with a tab for the portal and the sidebar. */
export function portalWindow(bidi: Bidi, frame: string, page: Page): PortalWindow {
  let open: { context: string; panel: Panel } | undefined
  return {
    page,
    async openPanel() {
      await callInChrome(bidi, frame, bringToFront, undefined)
      const context = await callInChrome(bidi, frame, openSidebar, WIDGET)
      if (open?.context !== context) {
        open = { context, panel: createPanel(surfaceOf(bidi, frame, context)) }
      }
      return open.panel
    },
    picture: async () =>
      Buffer.from(await callInChrome(bidi, frame, drawWindow, undefined), 'base64'),
  }
}
