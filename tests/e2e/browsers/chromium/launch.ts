import { once } from 'node:events'
import puppeteer, { type Browser } from 'puppeteer-core'
import { downloadsIn } from '../downloads.ts'
import { requireBrowser } from '../find.ts'
import { TWIN } from '../portalHosts.ts'
import type { StartOptions } from '../running.ts'

/** Starts Chromium, without the extension; `log` is the file for its log of requests. */
export function launch(options: StartOptions, log: string) {
  const { host, port, size, profileDir, headless, locale } = options
  return puppeteer.launch({
    browser: 'chrome',
    executablePath: requireBrowser('chromium'),
    headless,
    // Over a pipe the browser ends with this process, even where this process is killed.
    pipe: true,
    acceptInsecureCerts: true,
    enableExtensions: true,
    defaultViewport: null,
    userDataDir: profileDir,
    downloadBehavior: { policy: 'allow', downloadPath: downloadsIn(profileDir) },
    env: { ...process.env, LANGUAGE: locale },
    args: [
      '--no-sandbox',
      '--disable-quic',
      // A proxy would look the portal's address up by itself, and reach the real one or nothing.
      '--no-proxy-server',
      '--disable-component-update',
      // Nobody looks at a headless window; drawing it as a graphics card would costs a sixth of the time.
      ...(headless ? ['--disable-gpu'] : []),
      `--lang=${locale}`,
      `--accept-lang=${locale}`,
      `--window-size=${size.width},${size.height}`,
      `--log-net-log=${log}`,
      `--host-resolver-rules=MAP ${host}:443 127.0.0.1:${port},MAP ${TWIN}:443 127.0.0.1:${port},MAP * ~NOTFOUND,EXCLUDE localhost`,
    ],
  })
}

/**
 * Asks Chromium to end, and waits until it has. Puppeteer's own close kills it where the pipe is
 * gone before the answer has come, and the log of requests would end in the middle.
 */
export async function shutDown(browser: Browser): Promise<void> {
  const program = browser.process()
  const ended = program?.exitCode === null ? once(program, 'exit') : null
  const session = await browser.target().createCDPSession()
  await session.send('Browser.close').catch(() => {})
  await ended
}
