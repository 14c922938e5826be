import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { built } from './output'

const PORTAL = 'https://iryohokenjyoho.service-now.com/*'

const common = {
  manifest_version: 3,
  name: '__MSG_extensionName__',
  description: '__MSG_extensionDescription__',
  version: '0.1.0',
  default_locale: 'ja',
  icons: {
    16: 'icon/16.png',
    32: 'icon/32.png',
    48: 'icon/48.png',
    128: 'icon/128.png',
  },
  host_permissions: [PORTAL],
  optional_host_permissions: ['https://*/*', 'http://localhost/*', 'http://127.0.0.1/*'],
  optional_permissions: ['notifications'],
  content_security_policy: {
    extension_pages:
      "script-src 'self' 'wasm-unsafe-eval'; object-src 'self'; connect-src 'self' https: http://localhost:* http://127.0.0.1:*;",
  },
  omnibox: { keyword: 'junbi' },
  action: { default_title: '__MSG_openPanel__' },
  content_scripts: [
    {
      matches: ['https://iryohokenjyoho.service-now.com/*'],
      all_frames: true,
      match_origin_as_fallback: true,
      run_at: 'document_start',
      js: ['content-scripts/portal.js'],
      css: ['content-scripts/portal.css'],
    },
  ],
}

const manifestOf = (build: 'chrome-mv3' | 'firefox-mv3') =>
  JSON.parse(readFileSync(built(build, 'manifest.json'), 'utf8'))

test('Chromium is asked for storage, alarms, the side panel and the one portal, and nothing else', () => {
  expect(manifestOf('chrome-mv3')).toEqual({
    ...common,
    minimum_chrome_version: '148',
    permissions: ['storage', 'alarms', 'sidePanel'],
    storage: { managed_schema: 'managed.json' },
    background: { service_worker: 'background.js' },
    side_panel: { default_path: 'sidepanel.html' },
    web_accessible_resources: [
      { resources: ['form.js', 'article.js'], matches: [PORTAL], use_dynamic_url: true },
    ],
  })
})

test('the Firefox package requests storage, alarms and the portal, and declares data collection as optional', () => {
  expect(manifestOf('firefox-mv3')).toEqual({
    ...common,
    browser_specific_settings: {
      gecko: {
        id: '{9e936064-07f3-4503-9fb9-64008e87dc32}',
        strict_min_version: '140.0',
        data_collection_permissions: {
          required: ['none'],
          optional: ['personallyIdentifyingInfo'],
        },
      },
      gecko_android: { strict_min_version: '142.0' },
    },
    action: { default_title: '__MSG_openPanel__', default_area: 'navbar' },
    permissions: ['storage', 'alarms'],
    background: { scripts: ['background.js'] },
    sidebar_action: {
      default_panel: 'sidepanel.html',
      default_title: '準備ナビ',
      open_at_install: false,
    },
    web_accessible_resources: [{ resources: ['form.js', 'article.js'], matches: [PORTAL] }],
  })
})

test.each(['chrome-mv3', 'firefox-mv3'] as const)(
  '%s gives other extensions and websites no way to talk to it',
  (build) => {
    expect(manifestOf(build)).not.toHaveProperty('externally_connectable')
    for (const script of ['background.js', 'content-scripts/portal.js']) {
      const code = readFileSync(built(build, script), 'utf8')
      expect(code, script).not.toMatch(
        /onMessageExternal\.addListener|onConnectExternal\.addListener/,
      )
    }
  },
)
