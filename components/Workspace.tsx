import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { MessageKey } from '../lib/message'
import { t } from '../lib/text'
import { Lazy } from './Lazy'

/** One of the things that the workspace is opened for. */
export interface Place {
  /** Its part of the address, behind the #. */
  readonly id: string
  readonly title: MessageKey
  readonly load: () => Promise<ComponentType<object>>
}

interface WorkspaceProps {
  /** The first one is where a person comes in. */
  readonly places: readonly [Place, ...Place[]]
}

/** The full tab: what is looked after once in a while, and needs room. */
export function Workspace({ places }: WorkspaceProps) {
  const id = useFragment()
  const here = places.find((place) => place.id === id) ?? places[0]
  return (
    <>
      <header class="workspace-head">
        <h1>{t('workspaceTitle')}</h1>
      </header>
      <nav class="places" aria-label={t('places')}>
        {places.map(({ id, title }) => (
          <a key={id} href={`#${id}`} aria-current={here.id === id ? 'page' : undefined}>
            {t(title)}
          </a>
        ))}
      </nav>
      <main class="workspace">
        <Lazy load={here.load} props={{}} />
      </main>
    </>
  )
}

/** @returns what stands behind the # in the address; back and forward go through the places. */
function useFragment(): string {
  const [fragment, setFragment] = useState(location.hash.slice(1))
  useEffect(() => {
    const follow = () => setFragment(location.hash.slice(1))
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }, [])
  return fragment
}
