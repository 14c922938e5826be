/** A page or a panel of the extension. */
type Inside = { evaluate(work: () => Promise<void>): Promise<unknown> }

/**
 * Leaves 20 bytes of room in Chromium. Firefox sets no limit but the disk's: there this page's end of
 * storage is made to answer as Firefox does on a full disk.
 */
export async function fillUp(inside: Inside): Promise<void> {
  await inside.evaluate(async () => {
    const { storage } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')
    const { local } = storage
    const key = 'test:ballast'
    if (local.QUOTA_BYTES === undefined) {
      Reflect.set(globalThis, key, local.set)
      local.set = async () => {
        throw new Error(
          'QuotaExceededError: storage.local API call exceeded its quota limitations.',
        )
      }
      return
    }
    const free = local.QUOTA_BYTES - (await local.getBytesInUse(null))
    await local.set({ [key]: 'x'.repeat(free - key.length - 2 - 20) })
  })
}

/** Takes back what `fillUp` did. */
export async function makeRoom(inside: Inside): Promise<void> {
  await inside.evaluate(async () => {
    const { storage } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')
    const key = 'test:ballast'
    const set: unknown = Reflect.get(globalThis, key)
    if (set !== undefined) storage.local.set = set
    await storage.local.remove(key)
  })
}
