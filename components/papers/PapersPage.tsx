import type { WorkspacePapers } from '../../lib/state/papers/workspacePapers'
import { t } from '../../lib/text'
import { LoadFailed } from '../kit/LoadFailed'
import { TroubleList } from '../kit/TroubleList'
import { PapersView } from './PapersView'

/** 書類を確かめる in the full tab. */
export function PapersPage({ state }: { state: WorkspacePapers }) {
  return (
    <>
      <TroubleList state={state} />
      {state.isReady.value ? (
        <PapersView state={state.papers} />
      ) : (
        <section>
          <h2>{t('papersTitle')}</h2>
          <LoadFailed state={state} />
        </section>
      )}
    </>
  )
}
