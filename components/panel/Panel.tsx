import type { RefObject } from 'preact'
import { useRef } from 'preact/hooks'
import type { Guide } from '../../lib/guide/schema'
import type { Facility } from '../../lib/progress/facility/facility'
import type { PanelState } from '../../lib/state/panel/panelState'
import { t } from '../../lib/text'
import { UnavailableArticlesProvider } from '../articles/UnavailableArticles'
import { CheckView } from '../check/CheckView'
import { GuideProvider } from '../kit/GuideContext'
import { Lazy } from '../kit/Lazy'
import { ReloadButton } from '../kit/ReloadButton'
import { TroubleList } from '../kit/TroubleList'
import { StepsView } from '../steps/StepsView'
import { BottomBar } from './BottomBar'
import { FacilityHeader } from './FacilityHeader'
import { OfflineNotice } from './OfflineNotice'
import { ViewSwitch } from './ViewSwitch'

const loadQuestions = () => import('./FirstQuestions').then((module) => module.FirstQuestions)
const loadReminder = () => import('./ReminderNotice').then((module) => module.ReminderNotice)
const loadCodeNotice = () =>
  import('../switcher/CodeNoticeLine').then((module) => module.CodeNoticeLine)
const loadMaterials = () =>
  import('../materials/MaterialsView').then((module) => module.MaterialsView)

/** The side panel as a whole. */
export function Panel({ state }: { state: PanelState }) {
  const facility = state.facility.value
  const guide = state.guide.value
  const here = useRef<HTMLButtonElement>(null)
  const troubles = state.troubles.value
  // It brings the button to load anew itself.
  const hasFailed = troubles.some(({ key }) => key === 'troubleReading')
  if (facility === null) {
    return (
      <main>
        <TroubleList state={state} />
        {troubles.length === 0 && <p class="lead">{t('loading')}</p>}
        {troubles.length > 0 && !hasFailed && <ReloadButton />}
      </main>
    )
  }
  return (
    <GuideProvider value={guide}>
      {/* Stays while another guide is being loaded: the focus can be in it. */}
      <FacilityHeader state={state} facility={facility} guide={guide} />
      {facility.asked && <ViewSwitch state={state} here={here} />}
      <UnavailableArticlesProvider value={state.articleTroubles.value}>
        {/* Nothing that was begun for one facility is left to another one. */}
        <main key={facility.id}>
          <OfflineNotice />
          <TroubleList state={state} />
          {state.form.value !== null && (
            <Lazy load={loadCodeNotice} props={{ state }} meanwhile={null} />
          )}
          {guide === null && !hasFailed && <p class="lead">{t('loading')}</p>}
          {guide !== null && <Work state={state} facility={facility} guide={guide} here={here} />}
        </main>
      </UnavailableArticlesProvider>
      {guide !== null && <BottomBar state={state} guide={guide} facility={facility} />}
    </GuideProvider>
  )
}

interface WorkProps {
  readonly state: PanelState
  readonly facility: Facility
  readonly guide: Guide
  /** The button of the view that is shown. */
  readonly here: RefObject<HTMLButtonElement | null>
}

/** What is done for a facility, once its guide is there. */
function Work({ state, facility, guide, here }: WorkProps) {
  if (!facility.asked) return <Lazy load={loadQuestions} props={{ state, facility, guide }} />
  const view = state.view.value
  return (
    <>
      <Lazy load={loadReminder} props={{ state, facility, guide, here }} meanwhile={null} />
      {view === 'steps' && <StepsView state={state} facility={facility} guide={guide} />}
      {view === 'check' && <CheckView state={state} guide={guide} />}
      {view === 'materials' && <Lazy load={loadMaterials} props={{ state, facility, guide }} />}
    </>
  )
}
