import { type ReadonlySignal, signal } from '@preact/signals'
import { latestOnly } from '../../async/latestOnly'
import type { Guide } from '../../guide/schema'
import { message } from '../../message'
import { addFacilities, readCodes } from '../../progress/facilityStore/addFacilities'
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
  | { readonly at: 'done'; readonly added: number }

/** 施設一覧に加える: preview first, then add. */
export interface AddingState {
  /** `null` until the user asks for it. */
  readonly adding: ReadonlySignal<Adding | null>
  readonly plan: (rows: readonly ResultRow[], guide: Guide) => void
  readonly add: () => void
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
      const { fresh } = value.facilities
      // Only code, name and kind: the rest of a row belongs to an application and is never stored.
      const added = await addFacilities(
        fresh.map(({ code, name, kind }) => ({ code, name, kind, guide: value.guide.id })),
      )
      show({ at: 'done', added })
    } catch (error) {
      show(value)
      throw error
    }
  }
  return {
    adding,
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
  return { at: 'preview', facilities: facilitiesIn(rows, await readCodes()), guide }
}
