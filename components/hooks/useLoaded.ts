import { useEffect, useState } from 'preact/hooks'

/**
 * @param load the same function each time that the component is drawn.
 * @returns what it gives; `null` until that has been loaded.
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
