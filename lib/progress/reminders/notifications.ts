import { browser } from '../../browser'
import { readPolicy, watchPolicy } from '../storage/policy'

/** Requested only when the user switches notifications on. */
const PERMISSION = { permissions: ['notifications' as const] }
/** One id for all: a new notification replaces the one before. */
const ID = 'deadline'

/** @returns whether an administrator has switched reminders off, in the panel and on the desktop. */
export async function areNoticesOff(): Promise<boolean> {
  return (await readPolicy('notices')) === false
}

/** @returns whether notifications are allowed. */
export async function mayNotify(): Promise<boolean> {
  return !(await areNoticesOff()) && browser.permissions.contains(PERMISSION)
}

/**
 * Requests or removes the permission for notifications. Call it in a click handler before anything
 * is awaited.
 * @returns whether they are allowed afterwards.
 */
export async function allowNotifications(wanted: boolean): Promise<boolean> {
  if (wanted) return browser.permissions.request(PERMISSION)
  await browser.permissions.remove(PERMISSION)
  return mayNotify()
}

/** Shows a notification; requires the permission. */
export async function notify(title: string, message: string): Promise<void> {
  const iconUrl = browser.runtime.getURL('icon/128.png')
  await browser.notifications.create(ID, { type: 'basic', iconUrl, title, message })
}

/** Calls `onChange` after the permission was granted or removed, even in the browser's settings, or the policy changed. */
export function watchPermission(onChange: () => void): void {
  browser.permissions.onAdded.addListener(onChange)
  browser.permissions.onRemoved.addListener(onChange)
  watchPolicy(onChange)
}
