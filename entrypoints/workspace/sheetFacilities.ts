import { signal } from '@preact/signals'
import type { Adding, AddingState } from '../../components/sheet/addingState'
import type { Guide } from '../../lib/guide/schema'
import { type Message, message } from '../../lib/message'
import { addFacilities, readCodes } from '../../lib/progress/addFacilities'
import type { ResultRow } from '../../lib/sheet/checkSheet'
import { facilitiesIn } from '../../lib/sheet/facilities'

/** Wires the one thing of a file that can be kept: which facilities it names. */
export function openAdding(
  attempt: (work: Promise<unknown>, trouble: Message) => void,
): AddingState {
  const adding = signal<Adding | null>(null)

  const plan = async (rows: readonly ResultRow[], guide: Guide) => {
    adding.value = { at: 'preview', facilities: facilitiesIn(rows, await readCodes()), guide }
  }
  const add = async () => {
    const { value } = adding
    if (value?.at !== 'preview') return
    adding.value = { ...value, at: 'adding' }
    try {
      const { fresh } = value.facilities
      // Code, name and kind: what else the row says is an application's, and never kept.
      const added = await addFacilities(
        fresh.map(({ code, name, kind }) => ({ code, name, kind, guide: value.guide.id })),
      )
      adding.value = { at: 'done', added }
    } catch (error) {
      adding.value = value
      throw error
    }
  }
  return {
    adding,
    plan: (rows, guide) => attempt(plan(rows, guide), message('troubleReadingPlace')),
    add: () => attempt(add(), message('troubleWriting')),
    dismiss: () => {
      adding.value = null
    },
  }
}
