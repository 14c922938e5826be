/** A page or a panel of the extension. */
type Inside<T> = { evaluate(work: () => Promise<T>): Promise<T> }

/**
 * Uses most of the room: 9 MB. Room that is left makes filling it up cheap.
 * @returns whether the browser sets a limit.
 */
export function useMost(inside: Inside<boolean>): Promise<boolean> {
  return inside.evaluate(async () => {
    const { storage } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')
    await storage.local.set({ 'test:most': 'x'.repeat(9_000_000) })
    return storage.local.QUOTA_BYTES !== undefined
  })
}

/**
 * Leaves 20 bytes of room in Chromium. Firefox sets no limit but the disk's: there this page's end of
 * storage is made to answer as Firefox does on a full disk.
 */
export async function fillUp(inside: Inside<void>): Promise<void> {
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
export async function makeRoom(inside: Inside<void>): Promise<void> {
  await inside.evaluate(async () => {
    const { storage } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')
    const key = 'test:ballast'
    const set: unknown = Reflect.get(globalThis, key)
    if (set !== undefined) storage.local.set = set
    await storage.local.remove(key)
  })
}
