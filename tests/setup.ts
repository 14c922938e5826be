import { beforeEach, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'

// Each file starts with the product's modules anew, and an empty page.
vi.resetModules()
vi.unstubAllGlobals()
globalThis.document?.head.replaceChildren()
globalThis.document?.body.replaceChildren()

beforeEach(() => {
  fakeBrowser.reset()
  // What that leaves. A browser without a quota, as Firefox.
  Object.assign(fakeBrowser.storage.local, { QUOTA_BYTES: undefined, getBytesInUse: async () => 0 })
})
