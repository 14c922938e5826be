import type { Session } from './e2e/browsers/session.ts'
import { openForm } from './e2e/form/applicationForm.ts'

/** On Linux a browser can only show its window where there is a display. */
export const hasDisplay =
  process.platform !== 'linux' ||
  Boolean(process.env.DISPLAY) ||
  Boolean(process.env.WAYLAND_DISPLAY)

/** Shows the panel beside the practice form, and waits until the user closes the browser. */
export async function showUntilClosed(session: Session): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  session.browser.once('disconnected', () => resolve())
  await session.openPanel()
  await openForm(session.page)
  console.log('ブラウザを開きました。終わるときは、ブラウザを閉じてください。')
  await promise
}
