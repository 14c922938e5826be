import { type ReadonlySignal, signal } from '@preact/signals'
import { coalesce } from '../../async/coalesce'
import { follow } from '../../async/follow'
import type { Guide } from '../../guide/schema'
import { type Message, message } from '../../message'
import type { Facility } from '../../progress/facility/facility'
import { profileAuthor, readAuthorName, writeAuthorName } from '../../progress/facilityStore/author'
import {
  facilitiesOf,
  type LogEntry,
  readLog,
  watchLog,
} from '../../progress/facilityStore/changeLog'
import { undo } from '../../progress/facilityStore/updateFacility'
import { followGuides } from '../../progress/guides/followGuides'
import { openFailures } from '../failures'

/** The result of undoing a change. */
export interface UndoAnswer {
  /** The change's number. */
  readonly number: number
  readonly result: 'done' | 'changed' | 'missing'
}

/** The entries of the log and their facilities. */
interface Records {
  /** The latest first. */
  readonly entries: readonly LogEntry[]
  /** By id, without those that cannot be read. */
  readonly facilities: ReadonlyMap<string, Facility>
}

/** 変更の記録, and its actions. */
export interface LogState {
  /** `null` until it has been read. */
  readonly records: ReadonlySignal<Records | null>
  /** In the editions in force. */
  readonly guides: ReadonlySignal<readonly Guide[]>
  readonly answer: ReadonlySignal<UndoAnswer | null>
  readonly troubles: ReadonlySignal<readonly Message[]>
  readonly undo: (entry: LogEntry) => void
  /** The author's name; `null` until it has been read. */
  readonly name: ReadonlySignal<string | null>
  readonly setName: (name: string) => void
  /** Whether the name has been saved since the page was opened. */
  readonly nameIsSaved: ReadonlySignal<boolean>
}

/** Opens the log of changes and the author's name. */
export function openLogState(): LogState {
  const records = signal<Records | null>(null)
  const guides = signal<readonly Guide[]>([])
  const answer = signal<UndoAnswer | null>(null)
  const name = signal<string | null>(null)
  const nameIsSaved = signal(false)
  const { failed, attempt } = openFailures()
  const reading = (work: Promise<unknown>, of: string) =>
    attempt(work, message('troubleReadingPlace'), of)
  const writing = (work: Promise<unknown>, of: string) =>
    attempt(work, message('troubleWriting'), of)

  const read = coalesce(async () => {
    const entries = await readLog()
    records.value = { entries, facilities: await facilitiesOf(entries) }
  })
  const showName = (now: string) => {
    name.value = now
  }
  reading(read(), 'readLog')
  watchLog(() => reading(read(), 'readLog'))
  follow({ read: readAuthorName, watch: profileAuthor.watch, show: showName }, (work) =>
    reading(work, 'readName'),
  )
  followGuides(
    (now) => {
      guides.value = now
    },
    (work) => reading(work, 'readGuides'),
  )

  const undoEntry = async (entry: LogEntry) => {
    answer.value = null
    const undone = await undo(entry)
    answer.value = { number: entry.number, result: undone.ok ? 'done' : undone.reason }
  }
  const writeName = async (by: string) => {
    nameIsSaved.value = false
    await writeAuthorName(by)
    name.value = by
    nameIsSaved.value = true
  }
  return {
    records,
    guides,
    answer,
    troubles: failed,
    undo: (entry) => writing(undoEntry(entry), entry.stamp),
    name,
    nameIsSaved,
    setName: (by) => writing(writeName(by.trim()), 'name'),
  }
}
