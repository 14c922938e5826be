import type { ReadonlySignal } from '@preact/signals'
import { applicationTasks, tasksOf } from '../../guide'
import type { Guide } from '../../guide/schema'
import { type Message, message } from '../../message'
import {
  type FacilityPatch,
  type OwnDeadline,
  tickPatch,
  WITHOUT_SUBSIDY,
} from '../../progress/facility/facility'
import { deadlinePatch } from '../../progress/facility/ownDeadline'
import { translated } from '../../wording/translation'
import type { PanelState } from './panelTypes'
import type { FacilitySignals } from './progress'
import { openUndo } from './undo'

interface Sources {
  readonly progress: Pick<FacilitySignals, 'change' | 'follow'>
  readonly guide: ReadonlySignal<Guide | null>
  readonly today: ReadonlySignal<Temporal.PlainDate>
  /** Closes the settings of the facility. */
  readonly closeSettings: () => void
}

/** What the user changes of the facility, and the last change to undo. */
type FacilityActions = Pick<
  PanelState,
  | 'undo'
  | 'tick'
  | 'tickBefore'
  | 'answer'
  | 'setAttributes'
  | 'saveSettings'
  | 'setDeadline'
  | 'markApplied'
  | 'keepReceipt'
> & {
  /** @returns a task's title as it is shown; its id where the guide has no such task. */
  readonly titleOf: (taskId: string) => string
}

/** Opens the actions on the facility. Most can be undone; answers and settings are changed back where they stand. */
export function openFacilityActions({
  progress,
  guide,
  today,
  closeSettings,
}: Sources): FacilityActions {
  const undo = openUndo(progress.follow)
  const change = async (patch: FacilityPatch, text: Message) => {
    const undoable = await progress.change(patch)
    if (undoable && undoable !== 'failed') undo.offer(text, undoable)
  }
  const titleOf = (taskId: string) => {
    const tasks = guide.value === null ? [] : tasksOf(guide.value)
    return translated(tasks.find(({ id }) => id === taskId)?.title ?? taskId)
  }
  const tick = (tickId: string, title: string, done: boolean) =>
    void change(tickPatch(tickId, done), message(done ? 'ticked' : 'unticked', title))
  const saveSettings = async (settings: FacilityPatch) => {
    const saved = await progress.change({ ...settings, asked: true })
    // What was typed stays to be saved again.
    if (saved !== 'failed') closeSettings()
  }
  return {
    undo,
    titleOf,
    tick: (taskId, done) => tick(taskId, titleOf(taskId), done),
    tickBefore: tick,
    answer: (answers) => void progress.change({ ...answers, asked: true }),
    setAttributes: (settings) => void progress.change(settings),
    saveSettings: (settings) => void saveSettings(settings),
    setDeadline: (day) => {
      const id = guide.value?.id
      if (id !== undefined) void change(deadlinePatch(id, day), messageOf(day))
    },
    markApplied: () => {
      const tasks = guide.value === null ? [] : applicationTasks(guide.value)
      const ticks = Object.fromEntries(tasks.map(({ id }) => [id, { done: true }]))
      void change({ ticks }, message('appliedTicked'))
    },
    keepReceipt: (kept) => {
      const id = guide.value?.id
      if (id === undefined) return
      const day = kept && today.peek().toString()
      const receipts = { [id]: { day, number: kept?.number ?? '' } }
      void change({ receipts }, message(kept ? 'receiptKept' : 'receiptRemoved'))
    },
  }
}

function messageOf(day: OwnDeadline['day']): Message {
  if (day === null) return message('ownDeadlineRemoved')
  return message(day === WITHOUT_SUBSIDY ? 'withoutSubsidySet' : 'ownDeadlineSet')
}
