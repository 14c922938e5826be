import type { Panel } from '../browsers/panel.ts'

/** What a panel asked of the browser, and whether it did so within a click. */
interface Asked {
  readonly asked: object
  readonly active: boolean
}

/** Has the panel's next request for permissions be refused, as a user does in the browser's own window. */
export function refuseRequest(panel: Panel): Promise<void> {
  return panel.evaluate(() => {
    const { permissions } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')
    const { request } = permissions
    permissions.request = async (asked: object) => {
      Object.assign(globalThis, { asked: { asked, active: navigator.userActivation.isActive } })
      permissions.request = request
      return false
    }
  })
}

/** @returns what was refused, once the panel has asked. */
export async function refusedRequest(panel: Panel): Promise<Asked> {
  await panel.waitFor(() => Reflect.has(globalThis, 'asked'))
  return panel.evaluate(() => Reflect.get(globalThis, 'asked'))
}
