import type { ReadonlySignal, Signal } from '@preact/signals'
import type { Origin } from '../../guide/edition'
import type { Guide } from '../../guide/schema'
import type { Message } from '../../message'
import type { ActiveTab, TabCommands } from '../../portal/channel/followActiveTab'
import type { ShownReceipt } from '../../portal/channel/pageState'
import type { CheckedReading } from '../../portal/check/checkReading'
import type { PanelFormValues } from '../../portal/check/panelForm'
import type { Reading } from '../../portal/reading/reading'
import type { UnavailableArticles } from '../../progress/articles/unavailableArticles'
import type { Facility, KeptReceipt, OwnDeadline } from '../../progress/facility/facility'
import type { NewsState } from '../news'
import type { NotesState } from '../notes/notesTypes'
import type { OpenQuestions } from '../share/openQuestions'
import type { AccessState } from './access'
import type { AssigningState } from './assignments'
import type { MaterialsState } from './materials'
import type { SwitcherState } from './switcher/switcher'
import type { UndoState } from './undoTypes'
import type { UnsavedState } from './unsaved'

export type View = 'steps' | 'check' | 'materials'

/** Attributes that the panel asks for; an omitted one stays unchanged. */
type AttributePatch = Partial<
  Pick<Facility, 'name' | 'code' | 'wishedDate' | 'guide' | 'kind' | 'adapted' | 'subsidised'>
>

/** What a panel shows, and its actions. */
export interface PanelState extends TabCommands, AccessState {
  /** The facility's guide; `null` until it has been loaded. */
  readonly guide: ReadonlySignal<Guide | null>
  /** Where its edition comes from; `null` until it has been loaded. */
  readonly origin: ReadonlySignal<Origin | null>
  /** All guides to choose from. */
  readonly loadGuides: () => Promise<readonly Guide[]>
  /** `null` until storage has been read. */
  readonly facility: ReadonlySignal<Facility | null>
  readonly seen: ReadonlySignal<ActiveTab>
  /** The field whose mark on the page the user has pressed, until its line is open. */
  readonly pressed: Signal<string | null>
  /** The application form in the tab; `null` while none is open. */
  readonly form: ReadonlySignal<Reading | null>
  /** The receipt that the page in the tab shows for an application. */
  readonly receipt: ReadonlySignal<ShownReceipt | null>
  /** The values of the panel's own form; `null` while it is not in use. */
  readonly panelFormValues: ReadonlySignal<PanelFormValues | null>
  readonly setPanelFormValues: (typed: PanelFormValues | null) => void
  /** `null` while there is nothing to check. */
  readonly checked: ReadonlySignal<CheckedReading | null>
  /** Articles that could not be opened. */
  readonly articleTroubles: ReadonlySignal<UnavailableArticles>
  /** Today in Tokyo. */
  readonly today: ReadonlySignal<Temporal.PlainDate>
  /** 確認の基準日, ISO 8601; `null` for today in Tokyo. */
  readonly asOf: ReadonlySignal<string | null>
  /** The current troubles, each once. */
  readonly troubles: ReadonlySignal<readonly Message[]>
  /** The changes that could not be saved. */
  readonly unsaved: UnsavedState
  readonly view: ReadonlySignal<View>
  readonly choose: (view: View) => void
  readonly loadMaterials: () => Promise<MaterialsState>
  readonly loadNews: () => Promise<NewsState>
  readonly loadNotes: () => Promise<NotesState>
  /** What the shared folder leaves open. */
  readonly loadQuestions: () => Promise<ReadonlySignal<OpenQuestions>>
  /** The last action, to undo. */
  readonly undo: UndoState
  /** The other facilities. */
  readonly loadSwitcher: () => Promise<SwitcherState>
  readonly tick: (taskId: string, done: boolean) => void
  /** Ticks a check that no screen shows, under the id of that tick. */
  readonly tickBefore: (tickId: string, title: string, done: boolean) => void
  /** Answers or skips the first question. */
  readonly answer: (answers: AttributePatch) => void
  /** Sets what is asked for where it is needed. */
  readonly setAttributes: (settings: AttributePatch) => void
  /** Sets all of them, and closes the settings once they are stored. */
  readonly saveSettings: (settings: AttributePatch) => void
  /** Whether the settings of the facility are shown, in place of the views. */
  readonly settingsOpen: ReadonlySignal<boolean>
  readonly showSettings: (open: boolean) => void
  /** Sets the deadline entered for this facility, or that it goes on without the subsidy. */
  readonly setDeadline: (day: OwnDeadline['day']) => void
  /** Ticks the tasks of the application, which was sent elsewhere. */
  readonly markApplied: () => void
  /** Stores the number of the portal’s receipt, with today’s date; `null` removes it. */
  readonly keepReceipt: (receipt: Pick<KeptReceipt, 'number'> | null) => void
  readonly setAsOf: (day: string | null) => void
  /** Opens the page that prints the current outcomes. */
  readonly print: () => void
  /** The application that the tab says it has received, as it was read last; `null` where it was not. */
  readonly sent: ReadonlySignal<Reading | null>
  /** Opens the page that prints it. */
  readonly printSent: () => void
  readonly loadAssigning: () => Promise<AssigningState>
}
