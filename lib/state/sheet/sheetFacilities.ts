import { type ReadonlySignal, signal } from '@preact/signals'
import { latestOnly } from '../../async/latestOnly'
import type { Guide } from '../../guide/schema'
import { message } from '../../message'
import {
  readKnown,
  type TakenFromFile,
  takeBack,
  takeFromFile,
} from '../../progress/facilityStore/addFacilities'
import { readShare } from '../../progress/share/state'
import { readSwitch } from '../../progress/sync/state'
import type { ResultRow } from '../../sheet/checkSheet'
import { type FileFacilities, facilitiesIn } from '../../sheet/facilities'
import type { Failure } from '../failures'

/** The stages of adding a file's facilities. */
export type Adding =
  | {
      readonly at: 'preview' | 'adding'
      readonly facilities: FileFacilities
      /** The guide of the check; the new facilities use it as well. */
      readonly guide: Guide
    }
  | { readonly at: 'done' | 'undoing'; readonly taken: TakenFromFile }
  /** Taken back, but for so many that somebody has changed since. */
  | { readonly at: 'undone'; readonly left: number }

/** 施設一覧に加える: preview first, then add and change, and one undo for all. */
export interface AddingState {
  /** `null` until the user asks for it. */
  readonly adding: ReadonlySignal<Adding | null>
  readonly plan: (rows: readonly ResultRow[], guide: Guide) => void
  readonly add: () => void
  /** Takes back all that the last press of `add` did. */
  readonly undo: () => void
  readonly dismiss: () => void
}

/** Opens the adding of a file's facilities, the only part of a file that can be stored. */
export function openAddFacilities(attempt: Failure): AddingState {
  const adding = signal<Adding | null>(null)

  const plan = latestOnly(
    async (asked: CheckedFile | null) => asked && preview(asked),
    (planned) => {
      adding.value = planned
    },
  )
  const ask = (asked: CheckedFile | null) =>
    attempt(plan(asked), message('troubleReadingPlace'), 'plan')
  const add = async () => {
    const { value } = adding
    if (value?.at !== 'preview') return
    const own: Adding = { ...value, at: 'adding' }
    adding.value = own
    // The user may have opened another file meanwhile.
    const show = (now: Adding) => {
      if (adding.value === own) adding.value = now
    }
    try {
      const { fresh, changed } = value.facilities
      // Only code, name and kind: the rest of a row belongs to an application and is never stored.
      const taken = await takeFromFile({
        fresh: fresh.map(({ code, name, kind }) => ({ code, name, kind, guide: value.guide.id })),
        changed: changed.map(({ from, name, kind }) => ({
          id: from.id,
          patch: { name: name || from.name, kind: kind ?? from.kind },
        })),
      })
      show({ at: 'done', taken })
    } catch (error) {
      show(value)
      throw error
    }
  }
  const undo = async () => {
    const { value } = adding
    if (value?.at !== 'done') return
    const own: Adding = { ...value, at: 'undoing' }
    adding.value = own
    const show = (now: Adding) => {
      if (adding.value === own) adding.value = now
    }
    try {
      const isElsewhere = (await readSwitch()) || (await readShare()).on
      show({ at: 'undone', left: await takeBack(value.taken, isElsewhere) })
    } catch (error) {
      show(value)
      throw error
    }
  }
  return {
    adding,
    undo: () => attempt(undo(), message('troubleWriting')),
    plan: (rows, guide) => ask({ rows, guide }),
    add: () => attempt(add(), message('troubleWriting')),
    dismiss: () => {
      adding.value = null
      ask(null)
    },
  }
}

/** A checked file and the guide of its check. */
interface CheckedFile {
  readonly rows: readonly ResultRow[]
  readonly guide: Guide
}

async function preview({ rows, guide }: CheckedFile): Promise<Adding> {
  return { at: 'preview', facilities: facilitiesIn(rows, await readKnown()), guide }
}
