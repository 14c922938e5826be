import type { ComponentType } from 'preact'
import type { MessageKey } from '../lib/message'
import { t } from '../lib/text'
import { useFragment } from './hooks/useFragment'
import { Lazy } from './kit/Lazy'

/** One page of the workspace. */
export interface WorkspacePage {
  /** Its part of the fragment: `#<id>`, or `#<id>/<rest>` where the page has parts of its own. */
  readonly id: string
  readonly title: MessageKey
  readonly load: () => Promise<ComponentType<object>>
}

interface WorkspaceProps {
  /** The first one opens where the address names none. */
  readonly pages: readonly [WorkspacePage, ...WorkspacePage[]]
}

/** The full tab, for work that is rare and needs a wide window. */
export function Workspace({ pages }: WorkspaceProps) {
  const [id] = useFragment().split('/')
  const currentPage = pages.find((page) => page.id === id) ?? pages[0]
  return (
    <>
      <header class="workspace-head">
        <h1>{t('workspaceTitle')}</h1>
      </header>
      <nav class="places" aria-label={t('places')}>
        {pages.map(({ id, title }) => (
          <a key={id} href={`#${id}`} aria-current={currentPage.id === id ? 'page' : undefined}>
            {t(title)}
          </a>
        ))}
      </nav>
      <main class="workspace">
        <Lazy load={currentPage.load} props={{}} />
      </main>
    </>
  )
}
