import type * as z from 'zod/mini'
import { browser } from '../../browser'
import { locked, removeItems, setItems } from './lockedWrite'
import { onStored } from './onStored'

/** A small value under a key of its own. Its fallback is stored by removing the key. */
interface StoredItem<T> {
  readonly key: string
  /** Parses a stored value; the fallback if it is unreadable. */
  readonly parse: (stored: unknown) => T
  readonly read: () => Promise<T>
  readonly write: (value: T) => Promise<void>
  /**
   * Calls `onChange` after any part of the extension wrote the value, including this one.
   * @param signal removes the listener.
   */
  readonly watch: (onChange: (value: T) => void, signal?: AbortSignal) => void
}

interface LocalItem<T> extends StoredItem<T> {
  /**
   * Atomic read-modify-write. An unchanged value is not written.
   * @returns the new value.
   */
  readonly change: (change: (before: T) => T) => Promise<T>
}

/** Makes an item of local storage, which is written inside `locked`. */
export function storedItem<T>(key: string, schema: z.ZodMiniType<T>, fallback: T): LocalItem<T> {
  const parse = parser(schema, fallback)
  const read = async () => parse((await browser.storage.local.get(key))[key])
  const writeUnlocked = (value: T) =>
    value === fallback ? removeItems([key]) : setItems({ [key]: value })
  return {
    key,
    parse,
    read,
    write: (value) => locked(() => writeUnlocked(value)),
    change: (change) =>
      locked(async () => {
        const before = await read()
        const now = change(before)
        if (JSON.stringify(now) !== JSON.stringify(before)) await writeUnlocked(now)
        return now
      }),
    watch: (onChange, signal) =>
      onStored(({ [key]: change }) => {
        if (change) onChange(parse(change.newValue))
      }, signal),
  }
}

/**
 * Makes an item of session storage, which stays in memory and ends with the browser. Writes take no
 * lock.
 */
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
