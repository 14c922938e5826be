/** A page or a panel of the extension. */
type Inside<T> = { evaluate(work: () => Promise<T>): Promise<T> }

/**
 * Uses most of the quota: 9 MB, so that filling it up is cheap.
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
 * Leaves 20 bytes of the quota in Chromium. Firefox has no limit except the disk: there this page's
 * storage interface is replaced by one that fails as Firefox does on a full disk.
 */
export async function fillUp(inside: Inside<void> & Inside<boolean>): Promise<void> {
  const hasLimit = await inside.evaluate(async () => {
    const { storage } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')
    return storage.local.QUOTA_BYTES !== undefined
  })
  if (!hasLimit) return failWrites(inside)
  await inside.evaluate(async () => {
    const { storage } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')
    const { local } = storage
    const key = 'test:ballast'
    const free = local.QUOTA_BYTES - (await local.getBytesInUse(null))
    await local.set({ [key]: 'x'.repeat(free - key.length - 2 - 20) })
  })
}

/** Replaces this page's storage interface by one that fails as on a full disk. */
export async function failWrites(inside: Inside<void>): Promise<void> {
  await inside.evaluate(async () => {
    const { storage } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')
    const { local } = storage
    Reflect.set(globalThis, 'test:ballast', local.set)
    const text =
      local.QUOTA_BYTES === undefined
        ? 'QuotaExceededError: storage.local API call exceeded its quota limitations.'
        : 'IO error: 000003.log: Unable to write (ChromeMethodBFE: 3::WritableFileAppend::1)'
    local.set = async () => {
      throw new Error(text)
    }
  })
}

/** Undoes `failWrites`. */
export async function letWrite(inside: Inside<void>): Promise<void> {
  await inside.evaluate(async () => {
    const { storage } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')
    storage.local.set = Reflect.get(globalThis, 'test:ballast')
  })
}

/** Undoes `fillUp`. */
export async function makeRoom(inside: Inside<void>): Promise<void> {
  await inside.evaluate(async () => {
    const { storage } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')
    const key = 'test:ballast'
    const set: unknown = Reflect.get(globalThis, key)
    if (set !== undefined) storage.local.set = set
    await storage.local.remove(key)
  })
}
