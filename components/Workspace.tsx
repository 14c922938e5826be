import { t } from '../lib/text'
import { GuideImport } from './GuideImport'
import { GuideList } from './GuideList'
import type { GuidesState } from './guidesState'
import { Troubles } from './Troubles'

/** The full tab: what is looked after once in a while, and needs room. */
export function Workspace({ guides }: { guides: GuidesState }) {
  return (
    <main class="workspace">
      <h1>{t('workspaceTitle')}</h1>
      <Troubles state={guides} />
      <GuideList state={guides} />
      <GuideImport state={guides} />
    </main>
  )
}
