import type { Items } from '../../lib/progress/sync/pieces'

type Changes = Record<string, { oldValue?: unknown; newValue?: unknown }>
type Listener<T> = (event: T) => void

/** An event of the browser. Its listeners disappear with the background. */
export function eventOf<T>() {
  const listeners = new Set<Listener<T>>()
  return {
    addListener: (listener: Listener<T>) => void listeners.add(listener),
    hasListener: (listener: Listener<T>) => listeners.has(listener),
    emit: (event: T) => {
      for (const listener of listeners) listener(event)
    },
    removeAll: () => listeners.clear(),
  }
}

/** A storage area that clones all values and reports changes, as browsers do. */
export function areaOf(
  before: (items: () => Items) => void = () => {},
  wrote: (items: Items) => void = () => {},
) {
  const items = new Map<string, unknown>()
  const onChanged = eventOf<Changes>()
  /** Number of calls of its methods. */
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
    if (Object.keys(changes).length > 0) queueMicrotask(() => onChanged.emit(changes))
  }
  const all = (): Record<string, unknown> => structuredClone(Object.fromEntries(items))
  return {
    onChanged,
    /** Writes as another part of the browser does: without calls, but with change events. */
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
