import { useEffect, useState } from 'preact/hooks'

/**
 * @param load must be the same function at every render.
 * @returns what it resolves to; `null` until then.
 */
export function useLoaded<T>(load: () => Promise<T>): T | null {
  const [loaded, setLoaded] = useState<T | null>(null)
  useEffect(() => {
    let wanted = true
    void load().then((now) => wanted && setLoaded(now))
    return () => {
      wanted = false
    }
  }, [load])
  return loaded
}
