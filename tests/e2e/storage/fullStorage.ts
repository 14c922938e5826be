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

/** Makes this page's end of storage answer as the browser does on a full disk. */
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

/** Takes back what `failWrites` did. */
export async function letWrite(inside: Inside<void>): Promise<void> {
  await inside.evaluate(async () => {
    const { storage } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')
    storage.local.set = Reflect.get(globalThis, 'test:ballast')
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
