import type { RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { Guide } from '../../lib/guide/schema'
import type { Facility } from '../../lib/progress/facility/facility'
import { type Progress, progressOf } from '../../lib/progress/facility/progressOf'
import type { PanelState } from '../../lib/state/panel/panelTypes'
import { t } from '../../lib/text'
import { UnavailableArticlesProvider } from '../articles/UnavailableArticles'
import { GuideProvider } from '../kit/GuideContext'
import { Lazy } from '../kit/Lazy'
import { ReloadButton } from '../kit/ReloadButton'
import { TroubleList } from '../kit/TroubleList'
import { StepsView } from '../steps/StepsView'
import { BottomBar } from './BottomBar'
import { FacilityHeader } from './FacilityHeader'
import { loadLater } from './loadLater'
import { OfflineNotice } from './OfflineNotice'

const loadSettings = () => import('./FacilitySettings').then((module) => module.FacilitySettings)
const loadAccess = () => loadLater().then(({ AccessNotice }) => AccessNotice)
const loadNotices = () => loadLater().then(({ WorkNotices }) => WorkNotices)
const loadUnsaved = () => loadLater().then(({ UnsavedNotice }) => UnsavedNotice)
const loadCodeNotice = () => loadLater().then(({ CodeNoticeLine }) => CodeNoticeLine)
const loadCheck = () => import('../check/CheckView').then((module) => module.CheckView)
const loadMaterials = () =>
  import('../materials/MaterialsView').then((module) => module.MaterialsView)

/** The side panel. */
export function Panel({ state }: { state: PanelState }) {
  const facility = state.facility.value
  const guide = state.guide.value
  const currentViewButton = useRef<HTMLButtonElement>(null)
  const troubles = state.troubles.value
  // This trouble has a reload button of its own.
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
  const progress = guide && progressOf(guide, facility, state.today.value)
  return (
    <GuideProvider value={guide}>
      {/* Stays while another guide is being loaded, because it may have the focus. */}
      <FacilityHeader state={state} facility={facility} currentViewButton={currentViewButton} />
      <UnavailableArticlesProvider value={state.articleTroubles.value}>
        {/* The key discards input that belongs to another facility. */}
        <main key={facility.id}>
          <OfflineNotice />
          <TroubleList state={state} />
          {state.unsaved.count.value > 0 && (
            <Lazy load={loadUnsaved} props={{ state }} meanwhile={null} />
          )}
          {/* A press of the toolbar button may still give access to one page. */}
          {state.withheld.value && state.seen.value.page === null && (
            <Lazy load={loadAccess} props={{ state }} meanwhile={null} />
          )}
          {state.form.value !== null && (
            <Lazy load={loadCodeNotice} props={{ state }} meanwhile={null} />
          )}
          {guide === null && !hasFailed && <p class="lead">{t('loading')}</p>}
          {guide && progress && (
            <Work
              state={state}
              facility={facility}
              guide={guide}
              progress={progress}
              currentViewButton={currentViewButton}
            />
          )}
        </main>
      </UnavailableArticlesProvider>
      {guide && progress && (
        <BottomBar state={state} guide={guide} facility={facility} due={progress.deadline} />
      )}
    </GuideProvider>
  )
}

interface WorkProps {
  readonly state: PanelState
  readonly facility: Facility
  readonly guide: Guide
  readonly progress: Progress
  /** The button of the current view. */
  readonly currentViewButton: RefObject<HTMLButtonElement | null>
}

/** The views of a facility, once its guide has been loaded. */
function Work({ state, facility, guide, progress, currentViewButton }: WorkProps) {
  const view = state.view.value
  const settingUp = state.settingsOpen.value
  // A new view starts at its top, whatever was scrolled before.
  useEffect(() => scrollTo(0, 0), [view, settingUp, facility.asked])
  if (settingUp) return <Lazy load={loadSettings} props={{ state, facility, guide }} />
  const { deadline } = progress
  // Who has the form open is applying; the footer says how many days are left.
  const isApplying = view === 'check' && state.checked.value !== null
  return (
    <>
      {!isApplying && (
        <Lazy load={loadNotices} props={{ state, deadline, currentViewButton }} meanwhile={null} />
      )}
      {view === 'steps' && (
        <StepsView state={state} facility={facility} guide={guide} progress={progress} />
      )}
      {view === 'check' && <Lazy load={loadCheck} props={{ state, guide }} />}
      {view === 'materials' && (
        <Lazy load={loadMaterials} props={{ state, facility, guide, due: deadline }} />
      )}
    </>
  )
}
