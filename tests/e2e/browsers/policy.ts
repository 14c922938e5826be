import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { bidiOf, browserWindows, callInChrome } from './bidi.ts'
import { readPoliciesFrom } from './firefox/chrome/settings.ts'
import type { OwnSession } from './session.ts'

const FIREFOX_ID = '{9e936064-07f3-4503-9fb9-64008e87dc32}'

/** A script for Chromium's page for trying policies out, which is not compiled with the tests. */
function applying(id: string, settings: Record<string, unknown>): string {
  // Mandatory, for the user, from the cloud: which of them makes no difference to the extension.
  const policies = Object.entries(settings).map(([name, value]) => ({
    ...{ namespace: id, name, value, level: 1, scope: 1, source: 3 },
  }))
  return `import('chrome://resources/js/cr.js').then(({ sendWithPromise }) =>
    sendWithPromise('setLocalTestPolicies', ${JSON.stringify(JSON.stringify(policies))}, '2'))`
}

/**
 * Sets an administrator's policy for the extension. Firefox reads one when an extension starts, which is
 * started anew here: open its pages afterwards.
 */
export async function setPolicy(
  session: OwnSession,
  settings: Record<string, unknown>,
): Promise<void> {
  if (session.kind === 'firefox') {
    const folder = join(session.profileDir, 'policies')
    await mkdir(join(folder, 'managed-storage'), { recursive: true })
    const manifest = { name: FIREFOX_ID, description: 'policy', type: 'storage', data: settings }
    await writeFile(join(folder, 'managed-storage', `${FIREFOX_ID}.json`), JSON.stringify(manifest))
    const bidi = bidiOf(session.browser)
    const [frame = ''] = await browserWindows(bidi)
    await callInChrome(bidi, frame, readPoliciesFrom, folder)
    await session.update()
    return
  }
  const page = await session.newPage('chrome://policy/test')
  await page.evaluate(applying(new URL(session.extensionUrl('')).host, settings))
  await page.close()
}
