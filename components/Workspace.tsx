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
  /** It stands behind 設定: what few people need, and rarely. */
  readonly inSettings: boolean
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
  const settings = pages.filter(({ inSettings }) => inSettings)
  const [first] = settings
  return (
    <>
      <header class="workspace-head">
        <h1>{t('workspaceTitle')}</h1>
      </header>
      <nav class="places" aria-label={t('places')}>
        <PageLinks
          pages={pages.filter(({ inSettings }) => !inSettings)}
          currentPage={currentPage}
        />
        {first && (
          <a href={`#${first.id}`} aria-current={currentPage.inSettings ? 'true' : undefined}>
            {t('placeSettings')}
          </a>
        )}
      </nav>
      {currentPage.inSettings && (
        <nav class="places within" aria-label={t('placeSettings')}>
          <PageLinks pages={settings} currentPage={currentPage} />
        </nav>
      )}
      <main class="workspace">
        <Lazy load={currentPage.load} props={{}} />
      </main>
    </>
  )
}

interface PageLinksProps {
  readonly pages: readonly WorkspacePage[]
  readonly currentPage: WorkspacePage
}

function PageLinks({ pages, currentPage }: PageLinksProps) {
  return pages.map(({ id, title }) => (
    <a key={id} href={`#${id}`} aria-current={currentPage.id === id ? 'page' : undefined}>
      {t(title)}
    </a>
  ))
}
