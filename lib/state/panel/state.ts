import { computed, signal } from '@preact/signals'
import { tasksOf } from '../../guide'
import { message } from '../../message'
import type { UnavailableArticles } from '../../progress/articles/unavailableArticles'
import { tickPatch } from '../../progress/facility/facility'
import { translated } from '../../wording/translation'
import { openAccess } from './access'
import { openCheck } from './check'
import { openGuide } from './guide'
import { loadStartup } from './loadStartup'
import { openPanelForm } from './panelForm'
import type { PanelState } from './panelState'
import { openProgress } from './progress'
import type { SwitcherState } from './switcher'
import { openTab } from './tab'
import { openUndo } from './undo'
import { openView } from './view'

const loadAssigning = () => import('./assignments').then((module) => module.panelAssigning)

/** Opens the panel's state: storage and the active tab are its input, the user's actions its output. */
export function openPanelState(): PanelState {
  const progress = openProgress()
  const tab = openTab()
  const { facility, asOf } = progress
  const { guide, troubles, loadAll } = openGuide(facility, progress.attempt)
  const { typed, type } = openPanelForm((work) => progress.attempt(work, message('troubleTyped')))
  const { form, checked } = openCheck({ guide, facility, seen: tab.seen, typed, asOf })
  const { view, choose } = openView(
    tab.seen,
    computed(() => form.value !== null),
  )

  // Loaded late: links can be shown before it is known which articles could not be opened.
  const articleTroubles = signal<UnavailableArticles>(new Map())
  void loadStartup().then(({ followArticles }) =>
    followArticles(articleTroubles, guide, tab.seen, progress.attempt),
  )

  // Opened at once: an article that is already open counts as recent.
  const materials = loadStartup().then(({ openMaterials }) =>
    openMaterials({ facility, guide, seen: tab.seen, attempt: progress.attempt }),
  )

  const undo = openUndo(progress.attempt)
  // In another view or facility, undoing the former action would surprise.
  computed(() => `${view.value} ${facility.value?.id}`).subscribe(undo.dismiss)
  const titleOf = (taskId: string) => {
    const tasks = guide.value === null ? [] : tasksOf(guide.value)
    return translated(tasks.find(({ id }) => id === taskId)?.title ?? taskId)
  }
  const tick = async (taskId: string, done: boolean) => {
    const undoable = await progress.change(`tick ${taskId}`, tickPatch(taskId, done))
    if (undoable) undo.offer(message(done ? 'ticked' : 'unticked', titleOf(taskId)), undoable)
  }

  // Opened at once, to save drafts of the last panel.
  const notes = loadStartup().then(({ openNotes }) =>
    openNotes({ facility, undo, titleOf, attempt: progress.attempt }),
  )

  // While the panel's own form is in use, the code in the page's form is ignored.
  const followedForm = computed(() => (typed.value === null ? form.value : null))
  let switcher: Promise<SwitcherState> | undefined
  const openSwitcher = () =>
    import('./switcher').then((module) =>
      module.openSwitcher({ facility, form: followedForm, attempt: progress.attempt }),
    )
  const print = async () => {
    const [reading, whose] = [checked.peek()?.reading, facility.peek()]
    if (reading === undefined || whose === null) return
    const at = Temporal.Now.instant().toString()
    const { openPrinting } = await import('./print')
    await openPrinting({ facilityId: whose.id, reading, asOf: asOf.peek(), at })
  }

  return {
    guide,
    loadGuides: loadAll,
    facility,
    seen: tab.seen,
    form,
    typed,
    type,
    checked,
    articleTroubles,
    asOf,
    troubles: computed(() => [...progress.troubles.value, ...troubles.value]),
    view,
    choose,
    loadMaterials: () => materials,
    loadSwitcher: () => {
      switcher ??= openSwitcher()
      return switcher
    },
    loadNotes: () => notes,
    undo,
    tick: (taskId, done) => void tick(taskId, done),
    answer: (answers) => void progress.change('answers', { ...answers, asked: true }),
    askAgain: () => void progress.change('answers', { asked: false }),
    setAsOf: progress.setAsOf,
    goToField: tab.goToField,
    pointAtField: tab.pointAtField,
    loadAssigning,
    print: () => progress.attempt(print(), message('troublePrint')),
    goToPlace: tab.goToPlace,
    resume: tab.resume,
    ...openAccess(),
  }
}
