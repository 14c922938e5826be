import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import preact from '@preact/preset-vite'
import { mergeConfig } from 'vite'
import { defineConfig } from 'wxt'
import { checkedGuides } from './lib/guide/plugin'

/** The one host the extension knows; nothing else is ever asked for. */
const PORTAL = 'https://iryohokenjyoho.service-now.com/*'

/** What is small and stands in panel and workspace from their first paint on. */
const SHELL =
  /\/(@preact|preact|webextension-polyfill)\/|\/components\/(kit|hooks)\/|\/lib\/(async|browser\.ts|guide\/index|message|text|notation\/(format|tokyoDay))|\/zod\/v4\/core\/core\.js|\/progress\/(storage\/quota|facility\/(facility|progressOf|checkContext)|guides\/guideCheck)\.ts/
/** What reads and writes storage, which every page needs a moment later. */
const STORAGE = /\/lib\/progress\/(storage|facility|facilities|guides|articles|session)\//

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  vite: () => ({
    plugins: [checkedGuides(), preact()],
    resolve: {
      alias: {
        'wxt/utils/content-script-context': join(
          import.meta.dirname,
          'lib/portal/page/contentScriptContext.ts',
        ),
      },
    },
    build: { modulePreload: { polyfill: false } },
    // Papa Parse could load a file from an address. Nothing here may.
    define: { XMLHttpRequest: 'undefined' },
  }),
  hooks: {
    // Panel and workspace share what is small, or loading it would be many files of a few hundred bytes.
    'vite:build:extendConfig': (entries, config) => {
      if (!entries.some(({ type }) => type === 'sidepanel')) return
      const groups = [
        { name: 'shell', test: SHELL, priority: 1 },
        { name: 'storage', test: STORAGE },
      ]
      const output = { codeSplitting: { groups } }
      Object.assign(config, mergeConfig(config, { build: { rolldownOptions: { output } } }))
    },
    // Sentences travel as scripts do, without the space that people read them by.
    'build:publicAssets': (_, files) => {
      for (const [place, file] of files.entries()) {
        const { relativeDest } = file
        if (!('absoluteSrc' in file) || !relativeDest.endsWith('messages.json')) continue
        const sentences: unknown = JSON.parse(readFileSync(file.absoluteSrc, 'utf8'))
        files[place] = { relativeDest, contents: JSON.stringify(sentences) }
      }
    },
  },
  zip: { artifactTemplate: '{{name}}-{{browser}}-{{manifestVersion}}.zip', zipSources: false },
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'ja',
    permissions: browser === 'firefox' ? ['storage', 'alarms'] : ['storage', 'alarms', 'sidePanel'],
    // Asked for only when a person switches notifications on.
    optional_permissions: ['notifications'],
    host_permissions: [PORTAL],
    // What an administrator can set. Firefox has no schema for it.
    ...(browser === 'firefox' ? {} : { storage: { managed_schema: 'managed.json' } }),
    // Only the portal can ask for them, and Chromium gives them another address in every session.
    web_accessible_resources: [
      {
        resources: ['form.js', 'article.js'],
        matches: [PORTAL],
        ...(browser === 'firefox' ? {} : { use_dynamic_url: true }),
      },
    ],
    // Typed without Japanese input: with it, 準備 needs converting before the space that ends it.
    omnibox: { keyword: 'junbi' },
    action: {
      default_title: '__MSG_openPanel__',
      // Where a person sees it, and not in a menu of extensions.
      ...(browser === 'firefox' ? { default_area: 'navbar' } : {}),
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'junbi-navi@junbi-navi.example',
              // Temporal needs 139, data_collection_permissions 140.
              strict_min_version: '140.0',
              // Asked for only when a person switches 同期 on: notes and names are handed to Firefox Sync.
              data_collection_permissions: {
                required: ['none'],
                optional: ['personallyIdentifyingInfo'],
              },
            },
          },
        }
      : { minimum_chrome_version: '144' }), // Temporal
  }),
})
