import { browser } from '../../browser'

/** Asked for only when a person switches notifications on. */
const PERMISSION = { permissions: ['notifications' as const] }
/** One at a time: a later one takes the place of the one before. */
const ID = 'deadline'

/** @returns whether the person allows notifications. */
export function mayNotify(): Promise<boolean> {
  return browser.permissions.contains(PERMISSION)
}

/**
 * Asks for notifications, or gives them up. To be called within a click, before anything is awaited.
 * @returns whether they are allowed afterwards.
 */
export async function allowNotifications(wanted: boolean): Promise<boolean> {
  if (wanted) return browser.permissions.request(PERMISSION)
  await browser.permissions.remove(PERMISSION)
  return mayNotify()
}

/** Shows a notification; needs the permission. */
export async function notify(title: string, message: string): Promise<void> {
  const iconUrl = browser.runtime.getURL('icon/128.png')
  await browser.notifications.create(ID, { type: 'basic', iconUrl, title, message })
}

/** Calls `onChange` after the permission was given or taken away, also in the browser's settings. */
export function watchPermission(onChange: () => void): void {
  browser.permissions.onAdded.addListener(onChange)
  browser.permissions.onRemoved.addListener(onChange)
}
