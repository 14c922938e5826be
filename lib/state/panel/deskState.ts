import type { ReadonlySignal } from '@preact/signals'
import type { ReminderState } from '../../progress/reminders/reminders'

/** What a panel needs beside the work itself; loaded after its first paint. */
export interface MaterialsState {
  /** Ids of the articles that were opened last, the newest first. */
  readonly recent: ReadonlySignal<readonly string[]>
  /** What was told of the facility's deadline; `null` until it has been read. */
  readonly told: ReadonlySignal<ReminderState | null>
  /** @param due days of the reminder that is put away. */
  readonly dismissReminder: (due: number) => void
  /** Whether the person allows notifications. */
  readonly notifications: ReadonlySignal<boolean>
  /** To be called within a click. */
  readonly setNotifications: (wanted: boolean) => void
}
