import type { GuidesState } from '../../lib/state/workspace/guides'
import type { SharedGuidesState } from '../../lib/state/workspace/sharedGuides'
import { t } from '../../lib/text'
import { translated } from '../../lib/wording/translation'
import { TroubleList } from '../kit/TroubleList'
import { TroubleNotice } from '../share/TroubleNotice'
import { SharedGuideLine } from './SharedEdition'

interface SharedGuidesProps {
  readonly state: GuidesState
  readonly shared: SharedGuidesState
}

/** 共有フォルダーの手引き: those that are not here yet, and the button that looks for new ones. */
export function SharedGuides({ state, shared }: SharedGuidesProps) {
  if (!shared.isOn.value) return null
  const here = new Set(state.guides.value?.map(({ id }) => id))
  const trouble = shared.trouble.value
  const others = shared.guides.value.filter(({ id }) => !here.has(id))
  return (
    <section aria-labelledby="shared-guides">
      <h2 id="shared-guides">{t('sharedGuides')}</h2>
      <p>{t('sharedGuidesLead')}</p>
      <TroubleList state={shared} />
      <div role="status">{trouble && <TroubleNotice {...trouble} isSafe={false} />}</div>
      {others.map((guide) => (
        <article class="card guide" key={guide.id}>
          {'candidate' in guide && guide.state !== 'refused' && (
            <h3>{translated(guide.candidate.guide.title)}</h3>
          )}
          <SharedGuideLine state={state} guide={guide} />
        </article>
      ))}
      <button type="button" aria-disabled={shared.isRunning.value} onClick={shared.lookNow}>
        {t('sharedLookNow')}
      </button>
      <p role="status">{shared.isRunning.value && t('shareRunning')}</p>
    </section>
  )
}
