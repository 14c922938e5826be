import { useEffect, useState } from 'preact/hooks'

/** @returns the fragment of the address, updated by the browser's back and forward buttons. */
export function useFragment(): string {
  const [fragment, setFragment] = useState(location.hash.slice(1))
  useEffect(() => {
    const follow = () => setFragment(location.hash.slice(1))
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }, [])
  return fragment
}
