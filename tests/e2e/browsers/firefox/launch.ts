import puppeteer from 'puppeteer-core'
import { downloadsIn } from '../downloads.ts'
import { requireBrowser } from '../find.ts'
import { TWIN } from '../portalHosts.ts'
import type { StartOptions } from '../running.ts'

import { ID, UUID } from './extension.ts'

/** Starts Firefox, without the extension. */
export function launch({ host, port, size, profileDir, headless, locale }: StartOptions) {
  return puppeteer.launch({
    browser: 'firefox',
    executablePath: requireBrowser('firefox'),
    headless,
    acceptInsecureCerts: true,
    // Reports of requests are a third of the work of loading a page here, and no test reads them.
    networkEnabled: false,
    defaultViewport: null,
    userDataDir: profileDir,
    args: ['--remote-allow-system-access', `--width=${size.width}`, `--height=${size.height}`],
    extraPrefsFirefox: {
      'browser.download.folderList': 2,
      'browser.download.dir': downloadsIn(profileDir),
      'network.dns.localDomains': `${host},${TWIN}`,
      // A proxy would look the portal's address up by itself, and reach the real one or nothing.
      'network.proxy.type': 0,
      'network.socket.forcePort': `443=${port}`,
      'intl.accept_languages': locale,
      // The address bar would wait seconds for a search engine that is out of reach.
      'browser.search.suggest.enabled': false,
      // A font that another page left in memory would or would not be asked for, as it happens.
      'gfx.downloadable_fonts.disable_cache': true,
      'extensions.webextensions.uuids': JSON.stringify({ [ID]: UUID }),
      // An extension of a test run is a temporary one, and would be forgotten with the browser.
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
    },
  })
}
