import { fakeBrowser } from 'wxt/testing/fake-browser'
import { type MessageKey, message } from '../lib/message.ts'
import { japanese } from './japanese.ts'

// Stands in for the browser in all unit tests: vitest.config.ts.
Object.assign(fakeBrowser.i18n, {
  getMessage: (key: MessageKey, values: string[]) => japanese(message(key, ...values)),
  getUILanguage: () => 'ja',
})

// The package leaves it out.
const { local } = fakeBrowser.storage
Object.assign(local, { getKeys: async () => Object.keys(await local.get(null)) })

export { fakeBrowser as browser }
