import { computed, signal } from '@preact/signals'
import { message } from '../../message'
import type { Reading } from '../../portal/reading/reading'
import type { Facility } from '../../progress/facility/facility'
import { openToday } from '../today'
import { openAccess } from './access'
import { openCheck } from './check'
import { openFacilityActions } from './facilityActions'
import { openGuide } from './guide'
import { openLateParts } from './lateParts'
import { openPanelForm } from './panelForm'
import type { PanelState } from './panelTypes'
import { type FacilitySignals, openProgress } from './progress'
import { openReceipt } from './receipt'
import { openTab } from './tab'
import { openView } from './view'

/** Opens the panel's state: storage and the active tab are its input, the user's actions its output. */
export function openPanelState(): PanelState {
  const progress = openProgress()
  const tab = openTab()
  const today = openToday()
  const { facility, asOf, attempt } = progress
  const { seen } = tab
  const { guide, origin, troubles, loadAll } = openGuide(facility, attempt)
  const { panelFormValues, setPanelFormValues } = openPanelForm((work) =>
    attempt(work, message('troubleTyped')),
  )
  const { form, checked } = openCheck({ guide, facility, seen, panelFormValues, asOf, today })
  const { receipt, sent } = openReceipt(seen)
  const { showSettings, ...views } = openViews(tab, { form, receipt })

  const closeSettings = () => showSettings(false)
  const { titleOf, ...actions } = openFacilityActions({ progress, guide, today, closeSettings })
  const { undo } = actions
  // In another view or facility, undoing the former action would surprise.
  computed(() => `${views.view.value} ${facility.value?.id}`).subscribe(undo.dismiss)

  // While the panel's own form is in use, the code in the page's form is ignored.
  const followedForm = computed(() => (panelFormValues.value === null ? form.value : null))
  const late = openLateParts({ facility, guide, today, seen, followedForm, undo, titleOf, attempt })

  return {
    guide,
    origin,
    loadGuides: loadAll,
    facility,
    seen,
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
    ...views,
    showSettings,
    ...late,
    ...actions,
    setAsOf: progress.setAsOf,
    goToField: tab.goToField,
    pointAtField: tab.pointAtField,
    sent,
    ...printActions(progress, { checked, sent }),
    goToPlace: tab.goToPlace,
    resume: tab.resume,
    ...openAccess(),
  }
}

/** What is shown: a view, or the settings in place of the views. */
type Views = Pick<PanelState, 'view' | 'choose' | 'settingsOpen' | 'showSettings'>

/** Opens the choice of what is shown. A pressed mark on the page shows the check. */
function openViews(
  { seen, pressed }: Pick<PanelState, 'seen' | 'pressed'>,
  { form, receipt }: Pick<PanelState, 'form' | 'receipt'>,
): Views {
  const settingsOpen = signal(false)
  const showSettings = (open: boolean) => {
    settingsOpen.value = open
  }
  const { view, choose } = openView(
    seen,
    computed(() => form.value !== null),
    computed(() => receipt.value !== null),
  )
  const chooseView: PanelState['choose'] = (chosen) => {
    showSettings(false)
    choose(chosen)
  }
  pressed.subscribe((fieldId) => {
    if (fieldId !== null) chooseView('check')
  })
  return { view, choose: chooseView, settingsOpen, showSettings }
}

function printActions(
  { facility, asOf, attempt }: Pick<FacilitySignals, 'facility' | 'asOf' | 'attempt'>,
  { checked, sent }: Pick<PanelState, 'checked' | 'sent'>,
): Pick<PanelState, 'print' | 'printSent'> {
  const print = (reading: Reading | null) =>
    attempt(
      printReading({ facility: facility.peek(), reading, asOf: asOf.peek() }),
      message('troublePrint'),
    )
  return {
    print: () => print(checked.peek()?.reading ?? null),
    printSent: () => print(sent.peek()),
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
