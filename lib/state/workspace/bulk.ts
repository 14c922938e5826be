import { type Message, message } from '../../message'
import {
  type Facility,
  type FacilityPatch,
  isDone,
  notePatch,
  tickPatch,
} from '../../progress/facility/facility'
import { deadlinePatch } from '../../progress/facility/ownDeadline'
import { archiveMany } from '../../progress/facilityStore/archive'
import { changeMany, type ManyChanged } from '../../progress/facilityStore/changeMany'

/** What is done to several facilities at once. */
export type BulkAction =
  | {
      readonly do: 'tick'
      readonly task: string
      readonly title: string
      readonly done: boolean
      /** The earlier day on which it was done, ISO 8601; `null` for today. */
      readonly day: string | null
    }
  /** Added to what is noted already. */
  | { readonly do: 'note'; readonly task: string; readonly title: string; readonly text: string }
  | { readonly do: 'guide'; readonly guide: string }
  /** The last day to apply, ISO 8601. */
  | { readonly do: 'deadline'; readonly day: string }
  | { readonly do: 'archive'; readonly archived: boolean }

/** Does it to all of them in one write, or to none. */
export function runBulk(ids: readonly string[], action: BulkAction): Promise<ManyChanged> {
  return action.do === 'archive'
    ? archiveMany(ids, action.archived)
    : changeMany(ids, (facility) => patchOf(facility, action))
}

function patchOf(
  facility: Facility,
  action: Exclude<BulkAction, { do: 'archive' }>,
): FacilityPatch {
  switch (action.do) {
    case 'tick': {
      const { task, done, day } = action
      // What was done already was not done today.
      return isDone(facility, task) === done && day === null ? {} : tickPatch(task, done, day)
    }
    case 'note': {
      const before = facility.notes[action.task]?.text ?? ''
      // What is noted already stays.
      return notePatch(action.task, before === '' ? action.text : `${before}\n${action.text}`)
    }
    case 'guide':
      return { guide: action.guide }
    case 'deadline':
      return deadlinePatch(facility.guide, action.day)
  }
}

/** @returns what was done, and to how many it was done before. */
export function bulkMessage(action: BulkAction, { done, same }: ManyChanged): Message {
  const said = messageOf(action, String(done.length))
  return same === 0 ? said : message('twoSentences', said, message('bulkSame', String(same)))
}

function messageOf(action: BulkAction, count: string): Message {
  switch (action.do) {
    case 'tick':
      return message(action.done ? 'bulkTicked' : 'bulkUnticked', count, action.title)
    case 'note':
      return message('bulkNoted', count, action.title)
    case 'guide':
      return message('facilitiesGuide', count)
    case 'deadline':
      return message('bulkDeadline', count)
    case 'archive':
      return message(action.archived ? 'facilitiesArchived' : 'facilitiesRestored', count)
  }
}
