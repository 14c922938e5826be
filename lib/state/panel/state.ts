import { computed, signal } from '@preact/signals'
import { once } from '../../async/once'
import { message } from '../../message'
import type { Reading } from '../../portal/reading/reading'
import type { UnavailableArticles } from '../../progress/articles/unavailableArticles'
import type { Facility } from '../../progress/facility/facility'
import type { Failure } from '../failures'
import { openToday } from '../today'
import { openAccess } from './access'
import { openCheck } from './check'
import { openFacilityActions } from './facilityActions'
import { openGuide } from './guide'
import { loadStartup } from './loadStartup'
import { openPanelForm } from './panelForm'
import type { PanelState } from './panelTypes'
import { openProgress } from './progress'
import { openReceipt } from './receipt'
import { openTab } from './tab'
import { openView } from './view'

/** Opens the panel's state: storage and the active tab are its input, the user's actions its output. */
export function openPanelState(): PanelState {
  const progress = openProgress()
  const tab = openTab()
  const today = openToday()
  const { facility, asOf } = progress
  const { guide, origin, troubles, loadAll } = openGuide(facility, progress.attempt)
  const { panelFormValues, setPanelFormValues } = openPanelForm((work) =>
    progress.attempt(work, message('troubleTyped')),
  )
  const { form, checked } = openCheck({
    guide,
    facility,
    seen: tab.seen,
    panelFormValues,
    asOf,
    today,
  })
  const settingsOpen = signal(false)
  const { receipt, sent } = openReceipt(tab.seen)
  const { view, choose } = openView(
    tab.seen,
    computed(() => form.value !== null),
    computed(() => receipt.value !== null),
  )

  tab.pressed.subscribe((fieldId) => {
    if (fieldId === null) return
    settingsOpen.value = false
    choose('check')
  })

  const { titleOf, ...actions } = openFacilityActions({
    progress,
    guide,
    today,
    closeSettings: () => {
      settingsOpen.value = false
    },
  })
  const { undo } = actions
  // In another view or facility, undoing the former action would surprise.
  computed(() => `${view.value} ${facility.value?.id}`).subscribe(undo.dismiss)

  const late = openLateParts({
    facility,
    guide,
    today,
    seen: tab.seen,
    // While the panel's own form is in use, the code in the page's form is ignored.
    followedForm: computed(() => (panelFormValues.value === null ? form.value : null)),
    undo,
    titleOf,
    attempt: progress.attempt,
  })
  const print = (reading: Reading | null) =>
    progress.attempt(
      printReading({ facility: facility.peek(), reading, asOf: asOf.peek() }),
      message('troublePrint'),
    )

  return {
    guide,
    origin,
    loadGuides: loadAll,
    facility,
    seen: tab.seen,
    pressed: tab.pressed,
    form,
    receipt,
    panelFormValues,
    setPanelFormValues,
    checked,
    today,
    asOf,
    troubles: computed(() => [...progress.troubles.value, ...troubles.value]),
    unsaved: progress.unsaved,
    view,
    choose: (chosen) => {
      settingsOpen.value = false
      choose(chosen)
    },
    ...late,
    ...actions,
    settingsOpen,
    showSettings: (open) => {
      settingsOpen.value = open
    },
    setAsOf: progress.setAsOf,
    goToField: tab.goToField,
    pointAtField: tab.pointAtField,
    print: () => print(checked.peek()?.reading ?? null),
    sent,
    printSent: () => print(sent.peek()),
    goToPlace: tab.goToPlace,
    resume: tab.resume,
    ...openAccess(),
  }
}

interface LateSources {
  readonly facility: PanelState['facility']
  readonly guide: PanelState['guide']
  readonly today: PanelState['today']
  readonly seen: PanelState['seen']
  /** The form whose code is followed. */
  readonly followedForm: PanelState['form']
  readonly undo: PanelState['undo']
  readonly titleOf: (taskId: string) => string
  readonly attempt: Failure
}

/** What the panel's first paint does not wait for. */
function openLateParts({
  facility,
  guide,
  today,
  seen,
  followedForm,
  undo,
  titleOf,
  attempt,
}: LateSources) {
  // Loaded late: links can be shown before it is known which articles could not be opened.
  const articleTroubles = signal<UnavailableArticles>(new Map())
  void loadStartup().then(({ followArticles }) =>
    followArticles({ troubles: articleTroubles, guide, today, seen }, attempt),
  )
  // Opened at once: an article that is already open counts as recent.
  const materials = loadStartup().then(({ openMaterials }) =>
    openMaterials({ facility, guide, seen, attempt }),
  )
  // Opened at once, to save drafts of the last panel.
  const notes = loadStartup().then(({ openNotes }) =>
    openNotes({ facility, undo, titleOf, attempt }),
  )
  return {
    articleTroubles,
    loadMaterials: () => materials,
    loadNotes: () => notes,
    loadNews: once(() => loadStartup().then(({ openNews }) => openNews())),
    loadQuestions: once(() =>
      loadStartup().then(({ openQuestions }) => openQuestions({ facility, attempt })),
    ),
    loadSwitcher: once(() =>
      import('./switcher').then((module) =>
        module.openSwitcher({ facility, form: followedForm, attempt }),
      ),
    ),
    loadAssigning: once(() => import('./assignments').then((module) => module.openAssigning())),
  }
}

interface ToPrint {
  readonly facility: Facility | null
  readonly reading: Reading | null
  /** 確認の基準日, ISO 8601; `null` for today. */
  readonly asOf: string | null
}

/** Opens the page that prints the outcomes of a reading, as they are now. */
async function printReading({ facility, reading, asOf }: ToPrint): Promise<void> {
  if (reading === null || facility === null) return
  const at = Temporal.Now.instant().toString()
  const { openPrinting } = await import('./print')
  await openPrinting({ facilityId: facility.id, reading, asOf, at })
}
