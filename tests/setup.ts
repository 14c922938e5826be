import { afterAll, beforeEach, expect, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { waitFor } from './waitFor.ts'

// Test files share a worker. Each gets the product's modules anew, and an empty page.
vi.resetModules()
vi.unstubAllGlobals()
globalThis.document?.head.replaceChildren()
globalThis.document?.body.replaceChildren()

// happy-dom has no XPath. The one expression that is used asks for elements with a dash in their name.
if (globalThis.document && !('XPathResult' in globalThis)) {
  Object.assign(globalThis, { XPathResult: { UNORDERED_NODE_SNAPSHOT_TYPE: 6 } })
  Object.assign(Document.prototype, {
    evaluate() {
      const found = [...document.querySelectorAll('*')].filter((one) => one.localName.includes('-'))
      return { snapshotLength: found.length, snapshotItem: (at: number) => found[at] }
    },
  })
}

/** The locks of this worker, which a file's own stand-in for them leaves alone. */
const { locks } = navigator

beforeEach(async () => {
  fakeBrowser.reset()
  // Afterwards a browser without a quota, as Firefox.
  Object.assign(fakeBrowser.storage.local, { QUOTA_BYTES: undefined, getBytesInUse: async () => 0 })
  // The log of its storage is fresh already: see `freshLog.ts`.
  await fakeBrowser.storage.session.set({ sound: true })
})

// A lock that a file does not release would block the next file in the same worker.
afterAll(async () => {
  await waitFor(async () => {
    const { held = [], pending = [] } = (await locks?.query()) ?? {}
    const names = [...held, ...pending].map(({ name }) => name)
    expect(names, 'locks that are still held').toEqual([])
  })
})
