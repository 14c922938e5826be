import { computed, signal } from '@preact/signals'
import { once } from '../../async/once'
import { applicationTasks, tasksOf } from '../../guide'
import { type Message, message } from '../../message'
import type { Reading } from '../../portal/reading/reading'
import type { UnavailableArticles } from '../../progress/articles/unavailableArticles'
import {
  type FacilityPatch,
  type KeptReceipt,
  type OwnDeadline,
  tickPatch,
  WITHOUT_SUBSIDY,
} from '../../progress/facility/facility'
import { deadlinePatch } from '../../progress/facility/ownDeadline'
import { translated } from '../../wording/translation'
import { openToday } from '../today'
import { openAccess } from './access'
import { openCheck } from './check'
import { openGuide } from './guide'
import { loadStartup } from './loadStartup'
import { openPanelForm } from './panelForm'
import type { PanelState } from './panelTypes'
import { openProgress } from './progress'
import { openReceipt } from './receipt'
import { openTab } from './tab'
import { openUndo } from './undo'
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

  // Loaded late: links can be shown before it is known which articles could not be opened.
  const articleTroubles = signal<UnavailableArticles>(new Map())
  void loadStartup().then(({ followArticles }) =>
    followArticles({ troubles: articleTroubles, guide, today, seen: tab.seen }, progress.attempt),
  )

  // Opened at once: an article that is already open counts as recent.
  const materials = loadStartup().then(({ openMaterials }) =>
    openMaterials({ facility, guide, seen: tab.seen, attempt: progress.attempt }),
  )

  const undo = openUndo(progress.follow)
  // In another view or facility, undoing the former action would surprise.
  computed(() => `${view.value} ${facility.value?.id}`).subscribe(undo.dismiss)
  const titleOf = (taskId: string) => {
    const tasks = guide.value === null ? [] : tasksOf(guide.value)
    return translated(tasks.find(({ id }) => id === taskId)?.title ?? taskId)
  }
  const change = async (patch: FacilityPatch, text: Message) => {
    const undoable = await progress.change(patch)
    if (undoable && undoable !== 'failed') undo.offer(text, undoable)
  }
  const tick = (tickId: string, title: string, done: boolean) =>
    change(tickPatch(tickId, done), message(done ? 'ticked' : 'unticked', title))
  const setDeadline = async (day: OwnDeadline['day']) => {
    const id = guide.value?.id
    if (id === undefined) return
    await change(deadlinePatch(id, day), messageOf(day))
  }
  const saveSettings = async (settings: FacilityPatch) => {
    const saved = await progress.change({ ...settings, asked: true })
    // What was typed stays to be saved again.
    if (saved !== 'failed') settingsOpen.value = false
  }
  const markApplied = async () => {
    const tasks = guide.value === null ? [] : applicationTasks(guide.value)
    const ticks = Object.fromEntries(tasks.map(({ id }) => [id, { done: true }]))
    await change({ ticks }, message('appliedTicked'))
  }

  const keepReceipt = async (kept: Pick<KeptReceipt, 'number'> | null) => {
    const id = guide.value?.id
    if (id === undefined) return
    const day = kept && today.peek().toString()
    const receipts = { [id]: { day, number: kept?.number ?? '' } }
    await change({ receipts }, message(kept ? 'receiptKept' : 'receiptRemoved'))
  }

  // Opened at once, to save drafts of the last panel.
  const notes = loadStartup().then(({ openNotes }) =>
    openNotes({ facility, undo, titleOf, attempt: progress.attempt }),
  )

  // While the panel's own form is in use, the code in the page's form is ignored.
  const followedForm = computed(() => (panelFormValues.value === null ? form.value : null))
  const loadSwitcher = once(() =>
    import('./switcher').then((module) =>
      module.openSwitcher({ facility, form: followedForm, attempt: progress.attempt }),
    ),
  )
  const loadAssigning = once(() => import('./assignments').then((module) => module.openAssigning()))
  const print = async (reading: Reading | null | undefined) => {
    const current = facility.peek()
    if (!reading || current === null) return
    const at = Temporal.Now.instant().toString()
    const { openPrinting } = await import('./print')
    await openPrinting({ facilityId: current.id, reading, asOf: asOf.peek(), at })
  }

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
    articleTroubles,
    today,
    asOf,
    troubles: computed(() => [...progress.troubles.value, ...troubles.value]),
    unsaved: progress.unsaved,
    view,
    choose: (chosen) => {
      settingsOpen.value = false
      choose(chosen)
    },
    loadMaterials: () => materials,
    loadSwitcher,
    loadNews: once(() => loadStartup().then(({ openNews }) => openNews())),
    loadNotes: () => notes,
    undo,
    tick: (taskId, done) => void tick(taskId, titleOf(taskId), done),
    tickBefore: (tickId, title, done) => void tick(tickId, title, done),
    answer: (answers) => void progress.change({ ...answers, asked: true }),
    setAttributes: (settings) => void progress.change(settings),
    saveSettings: (settings) => void saveSettings(settings),
    settingsOpen,
    showSettings: (open) => {
      settingsOpen.value = open
    },
    setDeadline: (day) => void setDeadline(day),
    markApplied: () => void markApplied(),
    keepReceipt: (kept) => void keepReceipt(kept),
    setAsOf: progress.setAsOf,
    goToField: tab.goToField,
    pointAtField: tab.pointAtField,
    loadAssigning,
    print: () => progress.attempt(print(checked.peek()?.reading), message('troublePrint')),
    sent,
    printSent: () => progress.attempt(print(sent.peek()), message('troublePrint')),
    goToPlace: tab.goToPlace,
    resume: tab.resume,
    ...openAccess(),
  }
}

function messageOf(day: OwnDeadline['day']): Message {
  if (day === null) return message('ownDeadlineRemoved')
  return message(day === WITHOUT_SUBSIDY ? 'withoutSubsidySet' : 'ownDeadlineSet')
}
