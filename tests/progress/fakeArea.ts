import type { Items } from '../../lib/progress/sync/items'

type Changes = Record<string, { oldValue?: unknown; newValue?: unknown }>
type Listener<T> = (told: T) => void

/** An event of the browser; those that listen are forgotten with the background. */
export function eventOf<T>() {
  const listeners = new Set<Listener<T>>()
  return {
    addListener: (listener: Listener<T>) => void listeners.add(listener),
    hasListener: (listener: Listener<T>) => listeners.has(listener),
    tell: (told: T) => {
      for (const listener of listeners) listener(told)
    },
    forget: () => listeners.clear(),
  }
}

/** A storage area that clones what goes in and out, and tells of changes as browsers do. */
export function areaOf(
  before: (items: () => Items) => void = () => {},
  wrote: (items: Items) => void = () => {},
) {
  const items = new Map<string, unknown>()
  const onChanged = eventOf<Changes>()
  /** Counts everything that was asked of it. */
  let calls = 0
  const put = (written: Readonly<Record<string, unknown>>) => {
    const changes: Changes = {}
    for (const [key, value] of Object.entries(written)) {
      const oldValue = items.get(key)
      if (JSON.stringify(oldValue) === JSON.stringify(value)) continue
      changes[key] = { oldValue, newValue: structuredClone(value) }
      if (value === undefined) items.delete(key)
      else items.set(key, structuredClone(value))
    }
    if (Object.keys(changes).length > 0) queueMicrotask(() => onChanged.tell(changes))
  }
  const all = (): Record<string, unknown> => structuredClone(Object.fromEntries(items))
  return {
    onChanged,
    /** As another end of the browser does: nobody is asked, all are told. */
    put,
    all,
    keys: () => [...items.keys()],
    calls: () => calls,
    api: {
      onChanged,
      get: async (wanted: null | string | readonly string[]) => {
        calls += 1
        if (wanted === null) return all()
        const keys = typeof wanted === 'string' ? [wanted] : wanted
        return structuredClone(
          Object.fromEntries(
            keys.filter((key) => items.has(key)).map((key) => [key, items.get(key)]),
          ),
        )
      },
      set: async (written: Readonly<Record<string, unknown>>) => {
        calls += 1
        before(() => ({ ...Object.fromEntries(items), ...written }))
        put(written)
        wrote(written)
      },
      remove: async (wanted: string | readonly string[]) => {
        calls += 1
        before(() => Object.fromEntries(items))
        const keys = typeof wanted === 'string' ? [wanted] : wanted
        const removed = Object.fromEntries(keys.map((key) => [key, undefined]))
        put(removed)
        wrote(removed)
      },
    },
  }
}
