import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import preact from '@preact/preset-vite'
import { mergeConfig, type Plugin } from 'vite'
import { defineConfig } from 'wxt'
import { guideJsonSchema } from './lib/guide/draft/jsonSchema'
import { checkedGuides } from './lib/guide/plugin'
import { paperEngines } from './lib/state/papers/engineFiles'
import { thirdPartyNotice } from './tests/release/thirdParty'

/** The only host the extension may read. */
const PORTAL = 'https://iryohokenjyoho.service-now.com/*'

/** Where a shared folder may be: any server by HTTPS, or a program on this machine. */
const SERVERS = ['https://*/*', 'http://localhost/*', 'http://127.0.0.1/*']

/**
 * Lets `npm run dev` load the guides. Vite's dev server sends JSON as JavaScript but leaves the type
 * `json` in a dynamic import, which the browser then refuses.
 */
const scriptsForJson: Plugin = {
  name: 'scripts-for-json',
  apply: 'serve',
  enforce: 'pre',
  transform: {
    filter: { code: "{ with: { type: 'json' } }" },
    handler: (code) => code.replaceAll(", { with: { type: 'json' } }", ''),
  },
}

/** Small modules that panel and workspace need for their first paint. */
const SHELL =
  /\/(@preact|preact|@wxt-dev\/browser)\/|\/components\/(kit|hooks)\/(?!AnswerMark|AuthorField|CopyButton|DayField|DownloadLink|FilterSelect|GuideSelect|JsonFilePicker|ProblemList|RadioGroup|SourceLine|StageTitle|useFragment)|\/lib\/(async|browser\.ts|guide\/index|message|text|notation\/(format|tokyoDay))|\/progress\/(storage\/(quota|writeErrors)|facility\/(facility|registerPaths|ownDeadline|progressOf|checkContext)|guides\/guideCheck)\.ts/
/** Modules that read and write storage, which every page needs a moment later. */
const STORAGE = /\/lib\/progress\/(storage|facility|facilities|guides|articles|session)\//

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  vite: () => ({
    plugins: [checkedGuides(), scriptsForJson, preact()],
    resolve: {
      alias: {
        'wxt/utils/content-script-context': join(
          import.meta.dirname,
          'lib/portal/page/contentScriptContext.ts',
        ),
      },
    },
    build: { modulePreload: { polyfill: false } },
    // A guide is used whole.
    json: { namedExports: false, stringify: false },
    // Papa Parse could load a file from an address. Nothing here may.
    define: { XMLHttpRequest: 'undefined' },
  }),
  hooks: {
    // Groups small shared modules, which would otherwise be many files of a few hundred bytes.
    'vite:build:extendConfig': (entries, config) => {
      if (!entries.some(({ type }) => type === 'sidepanel')) return
      const groups = [
        { name: 'shell', test: SHELL, priority: 1 },
        { name: 'storage', test: STORAGE },
      ]
      const output = { codeSplitting: { groups } }
      Object.assign(config, mergeConfig(config, { build: { rolldownOptions: { output } } }))
    },
    'build:publicAssets': (_, files) => {
      files.push({ relativeDest: 'third-party.txt', contents: thirdPartyNotice() })
      files.push({ relativeDest: 'guide.schema.json', contents: JSON.stringify(guideJsonSchema()) })
      // Minifies the messages, as scripts are. Sorted by key, those of one view are packed smaller.
      for (const [index, file] of files.entries()) {
        const { relativeDest } = file
        if (!('absoluteSrc' in file) || !relativeDest.endsWith('messages.json')) continue
        const sentences: object = JSON.parse(readFileSync(file.absoluteSrc, 'utf8'))
        const sorted = Object.entries(sentences).toSorted(([one], [other]) =>
          one < other ? -1 : 1,
        )
        files[index] = { relativeDest, contents: JSON.stringify(Object.fromEntries(sorted)) }
      }
      files.push(...paperEngines(import.meta.dirname))
    },
  },
  zip: { artifactTemplate: '{{name}}-{{browser}}-{{manifestVersion}}.zip', zipSources: false },
  manifest: ({ browser, command }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'ja',
    permissions: browser === 'firefox' ? ['storage', 'alarms'] : ['storage', 'alarms', 'sidePanel'],
    // Requested only when the user switches notifications on.
    optional_permissions: ['notifications'],
    host_permissions: [PORTAL],
    // Requested only for the server of a shared folder, when the user tests it.
    optional_host_permissions: SERVERS,
    // The settings for administrators. Firefox has no schema for them.
    ...(browser === 'firefox' ? {} : { storage: { managed_schema: 'managed.json' } }),
    // Only the portal can request them, and Chromium gives them another address in every session.
    web_accessible_resources: [
      {
        resources: ['form.js', 'article.js'],
        matches: [PORTAL],
        ...(browser === 'firefox' ? {} : { use_dynamic_url: true }),
      },
    ],
    // The engines that read papers are compiled from WebAssembly in the package.
    // Only a shared folder connects to anything: over TLS, or to this machine.
    content_security_policy: {
      extension_pages: `script-src 'self' 'wasm-unsafe-eval'; object-src 'self'; connect-src 'self' https: http://localhost:* http://127.0.0.1:*${command === 'serve' ? ' ws://localhost:*' : ''};`,
    },
    // Typed without an input method: 準備 would have to be converted before the space that ends it.
    omnibox: { keyword: 'junbi' },
    action: {
      default_title: '__MSG_openPanel__',
      // Visible at once, not hidden in the menu of extensions.
      ...(browser === 'firefox' ? { default_area: 'navbar' } : {}),
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              // A release with another id would be another extension: all data stays with the old one.
              id: '{9e936064-07f3-4503-9fb9-64008e87dc32}',
              // Temporal needs 139, data_collection_permissions 140.
              strict_min_version: '140.0',
              // Requested only when the user switches 同期 or a shared folder on, which get notes and names.
              data_collection_permissions: {
                required: ['none'],
                optional: ['personallyIdentifyingInfo'],
              },
            },
            // Where data_collection_permissions exists. It has no sidebar: the store does not offer it there.
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : { minimum_chrome_version: '148' }), // The `browser` namespace with promises.
  }),
})
