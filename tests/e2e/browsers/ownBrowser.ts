import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Browser } from 'puppeteer-core'
import { startChromium } from './chromium/start.ts'
import { downloadsIn } from './downloads.ts'
import { startFirefox } from './firefox/start.ts'
import type { BrowserRequest, Kind, Running, SessionOptions } from './running.ts'
import { patient } from './tabs.ts'

const SIZE = { width: 1280, height: 900 }
const STARTERS = { chromium: startChromium, firefox: startFirefox }

/** Kills a browser, which leads its own group of processes, and waits until its profile is free. */
async function killed(browser: Browser, profile: string): Promise<void> {
  const program = browser.process()
  if (program?.pid === undefined) throw new Error('The browser is not running')
  const gone = once(program, 'exit')
  process.kill(-program.pid, 'SIGKILL')
  await gone
  // Puppeteer gives Firefox's settings back to the profile a moment after its end.
  const kept = ['prefs.js', 'user.js'].map((name) => join(profile, `${name}.puppeteer`))
  while (kept.some((file) => existsSync(file))) await pause(10)
}

/** Starts a browser on a profile and opens an empty tab. */
async function start(kind: Kind, profileDir: string, options: SessionOptions): Promise<Running> {
  const { practice, locale = 'ja', headless = true, extensionDir } = options
  const started = await STARTERS[kind]({
    host: new URL(practice.url).hostname,
    port: practice.port,
    size: SIZE,
    extensionDir,
    locale,
    headless,
    profileDir,
  })
  patient(started.first.page)
  return started
}

/**
 * Starts a browser on the given profile, or on a new one.
 * @returns the browser, and how it is started again and ended: see `OwnSession`.
 */
export async function startOwnBrowser(kind: Kind, options: SessionOptions) {
  const { profileDir } = options
  const profile = profileDir ?? (await mkdtemp(join(tmpdir(), 'junbi-navi-')))
  const requests: BrowserRequest[] = []
  let stopped = false
  const forget = async () => {
    if (!profileDir) await rm(profile, { recursive: true, force: true, maxRetries: 5 })
  }
  async function stop() {
    if (stopped) return
    stopped = true
    requests.push(...(await running.stop()))
  }
  async function end() {
    try {
      await stop()
    } finally {
      await forget()
    }
  }

  let running = await start(kind, profile, options).catch(async (error: unknown) => {
    await forget()
    throw error
  })
  return {
    profile,
    get running() {
      return running
    },
    async reset() {
      await running.reset()
      await rm(downloadsIn(profile), { recursive: true, force: true })
      patient(running.first.page)
    },
    async restart() {
      requests.push(...(await running.stop()))
      running = await start(kind, profile, options)
    },
    async kill(meanwhile?: () => Promise<void>) {
      await killed(running.browser, profile)
      await meanwhile?.()
      running = await start(kind, profile, options)
    },
    stop,
    async endAndListRequests() {
      await end()
      return requests
    },
    /** Ends the session without the browser's last writes into the profile. */
    async close() {
      // Windows has no groups of processes to kill.
      const isWindows = process.platform === 'win32'
      if (profileDir || stopped || isWindows || !running.browser.connected) return end()
      stopped = true
      try {
        await killed(running.browser, profile)
      } finally {
        await forget()
      }
    },
  }
}
