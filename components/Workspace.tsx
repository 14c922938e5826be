import type { ComponentType } from 'preact'
import type { MessageKey } from '../lib/message'
import { t } from '../lib/text'
import { useFragment } from './hooks/useFragment'
import { Lazy } from './kit/Lazy'

/** One of the things that the workspace is opened for. */
export interface WorkspacePage {
  /** Its part of the address, behind the # and before what it has of its own behind a /. */
  readonly id: string
  readonly title: MessageKey
  readonly load: () => Promise<ComponentType<object>>
}

interface WorkspaceProps {
  /** The first one is where a person comes in. */
  readonly places: readonly [WorkspacePage, ...WorkspacePage[]]
}

/** The full tab: what is looked after once in a while, and needs room. */
export function Workspace({ places }: WorkspaceProps) {
  const [id] = useFragment().split('/')
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
