import type * as z from 'zod/mini'
import { browser } from '../../browser'
import { locked, removeItems, setItems } from './lockedWrite'
import { onStored } from './onStored'

/** A small value under a key of its own. Its fallback is stored by removing the key. */
export interface StoredItem<T> {
  readonly key: string
  /** @returns the value of what stands under the key; the fallback where that cannot be read. */
  readonly parse: (stored: unknown) => T
  readonly read: () => Promise<T>
  readonly write: (value: T) => Promise<void>
  /**
   * Calls `onChange` after any of the extension's parts wrote the value, this one included.
   * @param signal ends it.
   */
  readonly watch: (onChange: (value: T) => void, signal?: AbortSignal) => void
}

interface LocalItem<T> extends StoredItem<T> {
  /**
   * A read, a change and a write that nothing comes between; what stays as it is is not written.
   * @returns the value as it is now.
   */
  readonly change: (change: (before: T) => T) => Promise<T>
}

/** @returns a value that stays when the browser is closed; it is written under the lock. */
export function storedItem<T>(key: string, schema: z.ZodMiniType<T>, fallback: T): LocalItem<T> {
  const parse = parser(schema, fallback)
  const read = async () => parse((await browser.storage.local.get(key))[key])
  const put = (value: T) => (value === fallback ? removeItems([key]) : setItems({ [key]: value }))
  return {
    key,
    parse,
    read,
    write: (value) => locked(() => put(value)),
    change: (change) =>
      locked(async () => {
        const before = await read()
        const now = change(before)
        if (JSON.stringify(now) !== JSON.stringify(before)) await put(now)
        return now
      }),
    watch: (onChange, signal) =>
      onStored(({ [key]: change }) => {
        if (change) onChange(parse(change.newValue))
      }, signal),
  }
}

/** @returns a value in the browser's memory, which it forgets when it is closed. There is no lock. */
export function sessionItem<T>(key: string, schema: z.ZodMiniType<T>, fallback: T): StoredItem<T> {
  const parse = parser(schema, fallback)
  return {
    key,
    parse,
    read: async () => parse((await browser.storage.session.get(key))[key]),
    write: (value) => {
      const { session } = browser.storage
      return value === fallback ? session.remove(key) : session.set({ [key]: value })
    },
    watch: (onChange, signal) => {
      const { onChanged } = browser.storage.session
      const listener = ({ [key]: change }: Readonly<Record<string, { newValue?: unknown }>>) => {
        if (change) onChange(parse(change.newValue))
      }
      onChanged.addListener(listener)
      signal?.addEventListener('abort', () => onChanged.removeListener(listener))
    },
  }
}

function parser<T>(schema: z.ZodMiniType<T>, fallback: T): (stored: unknown) => T {
  return (stored) => {
    const parsed = schema.safeParse(stored)
    return parsed.success ? parsed.data : fallback
  }
}
