import { useRef } from 'preact/hooks'
import { t } from '../lib/text'
import { ArticleTroublesProvider } from './ArticleTroubles'
import { Bottom } from './Bottom'
import { CheckView } from './CheckView'
import { FacilityHeader } from './FacilityHeader'
import { GuideProvider } from './GuideContext'
import { Lazy } from './Lazy'
import { OfflineNotice } from './OfflineNotice'
import type { PanelState } from './panelState'
import { ReloadButton } from './ReloadButton'
import { StepsView } from './StepsView'
import { Troubles } from './Troubles'
import { ViewSwitch } from './ViewSwitch'

const loadQuestions = () => import('./FirstQuestions').then((module) => module.FirstQuestions)
const loadReminder = () => import('./ReminderNotice').then((module) => module.ReminderNotice)
const loadCodeNotice = () =>
  import('./switcher/CodeNoticeLine').then((module) => module.CodeNoticeLine)
const loadMaterials = () => import('./MaterialsView').then((module) => module.MaterialsView)

/** The side panel as a whole. */
export function Panel({ state }: { state: PanelState }) {
  const facility = state.facility.value
  const guide = state.guide.value
  const view = state.view.value
  const here = useRef<HTMLButtonElement>(null)
  if (facility === null || guide === null) {
    const troubles = state.troubles.value
    // Some bring the button themselves.
    const hasReload = troubles.some(({ key }) => key === 'troubleReading')
    return (
      <main>
        <Troubles state={state} />
        {troubles.length === 0 && <p class="lead">{t('loading')}</p>}
        {troubles.length > 0 && !hasReload && <ReloadButton />}
      </main>
    )
  }
  return (
    <GuideProvider value={guide}>
      <FacilityHeader state={state} facility={facility} guide={guide} />
      {facility.asked && <ViewSwitch state={state} here={here} />}
      <ArticleTroublesProvider value={state.articleTroubles.value}>
        {/* Nothing that was begun for one facility is left to another one. */}
        <main key={facility.id}>
          <OfflineNotice />
          <Troubles state={state} />
          {state.form.value !== null && (
            <Lazy load={loadCodeNotice} props={{ state }} meanwhile={null} />
          )}
          {!facility.asked && <Lazy load={loadQuestions} props={{ state, facility, guide }} />}
          {facility.asked && (
            <Lazy load={loadReminder} props={{ state, facility, guide, here }} meanwhile={null} />
          )}
          {facility.asked && view === 'steps' && (
            <StepsView state={state} facility={facility} guide={guide} />
          )}
          {facility.asked && view === 'check' && <CheckView state={state} guide={guide} />}
          {facility.asked && view === 'materials' && (
            <Lazy load={loadMaterials} props={{ state, facility, guide }} />
          )}
        </main>
      </ArticleTroublesProvider>
      <Bottom state={state} guide={guide} facility={facility} />
    </GuideProvider>
  )
}
