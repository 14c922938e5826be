import { computed, signal } from '@preact/signals'
import { type Message, message } from '../../message'
import { undoMany } from '../../progress/facilityStore/changeMany'
import type { Undoable } from '../../progress/facilityStore/updateFacility'
import { type BulkAction, bulkMessage, runBulk } from './bulk'
import type { FacilitiesState } from './facilitiesTypes'
import type { Writing } from './facilityForms'

interface BulkSources extends Pick<FacilitiesState, 'select'> {
  /** @returns a facility's name by its id. */
  readonly nameOf: (id: string) => string | Message
  readonly writing: Writing
}

type BulkState = Pick<FacilitiesState, 'bulk' | 'undo' | 'busy' | 'canUndo' | 'announced'>

/** Opens what is done to several facilities at once, and its undo. */
export function openBulk({ nameOf, select, writing }: BulkSources): BulkState & {
  /** Says what was done; what was done before can then no more be undone. */
  readonly announce: (now: Message) => void
} {
  const announced = signal<Message | null>(null)
  const busy = signal(false)
  const last = signal<readonly Undoable[]>([])
  const announce = (now: Message) => {
    announced.value = now
    last.value = []
  }
  const bulk = async (ids: readonly string[], action: BulkAction) => {
    const changed = await runBulk(ids, action)
    const [one, ...more] = ids
    const isOne = action.do === 'archive' && more.length === 0
    const key = action.do === 'archive' && action.archived ? 'facilityArchived' : 'facilityRestored'
    announce(isOne ? message(key, nameOf(one ?? '')) : bulkMessage(action, changed))
    last.value = changed.done
    if (action.do === 'archive') select(ids, false)
  }
  const undo = async () => {
    const done = last.value
    if (done.length === 0) return
    last.value = []
    const { left } = await undoMany(done)
    announce(left === 0 ? message('undone') : message('addUndoLeft', String(left)))
  }
  return {
    announce,
    announced,
    busy,
    canUndo: computed(() => last.value.length > 0),
    bulk: (ids, action) => {
      if (busy.value || ids.length === 0) return
      busy.value = true
      writing(
        bulk(ids, action).finally(() => {
          busy.value = false
        }),
        'several',
      )
    },
    undo: () => writing(undo(), 'undo'),
  }
}
