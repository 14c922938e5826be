import { signal } from '@preact/signals'
import { coalesce } from '../../async/coalesce'
import { follow } from '../../async/follow'
import type { Guide } from '../../guide/schema'
import { message } from '../../message'
import { profileAuthor, readAuthorName, writeAuthorName } from '../../progress/facilities/author'
import { facilitiesOf, type LogEntry, readLog, watchLog } from '../../progress/facilities/changeLog'
import { undo } from '../../progress/facilities/updateFacility'
import { followGuides } from '../../progress/guides/followGuides'
import { openFailures } from '../failures'
import type { LogState, Records, UndoAnswer } from './logState'

/** Wires the event log: storage in, changes taken back and the person's name out. */
export function openLogState(): LogState {
  const records = signal<Records | null>(null)
  const guides = signal<readonly Guide[]>([])
  const answer = signal<UndoAnswer | null>(null)
  const name = signal<string | null>(null)
  const nameIsKept = signal(false)
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

  const takeBack = async (entry: LogEntry) => {
    answer.value = null
    const undone = await undo(entry)
    answer.value = { number: entry.number, said: undone.ok ? 'done' : undone.reason }
  }
  const keepName = async (by: string) => {
    nameIsKept.value = false
    await writeAuthorName(by)
    name.value = by
    nameIsKept.value = true
  }
  return {
    records,
    guides,
    answer,
    troubles: failed,
    takeBack: (entry) => writing(takeBack(entry), entry.stamp),
    name,
    nameIsKept,
    keepName: (by) => writing(keepName(by.trim()), 'name'),
  }
}
