import { signal } from '@preact/signals'
import { latestOnly } from '../../async/latestOnly'
import type { Guide } from '../../guide/schema'
import { message } from '../../message'
import { addFacilities, readCodes } from '../../progress/facilities/addFacilities'
import type { ResultRow } from '../../sheet/checkSheet'
import { facilitiesIn } from '../../sheet/facilities'
import type { Failure } from '../failures'
import type { Adding, AddingState } from './addingState'

/** Wires the one thing of a file that can be kept: which facilities it names. */
export function openAddFacilities(attempt: Failure): AddingState {
  const adding = signal<Adding | null>(null)

  const plan = latestOnly(
    async (asked: Asked | null) => asked && preview(asked),
    (planned) => {
      adding.value = planned
    },
  )
  const ask = (asked: Asked | null) => attempt(plan(asked), message('troubleReadingPlace'), 'plan')
  const add = async () => {
    const { value } = adding
    if (value?.at !== 'preview') return
    const own: Adding = { ...value, at: 'adding' }
    adding.value = own
    // Another file can be on the screen by the time that this one has been added.
    const show = (now: Adding) => {
      if (adding.value === own) adding.value = now
    }
    try {
      const { fresh } = value.facilities
      // Code, name and kind: what else the row says is an application's, and never kept.
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

/** A checked file, and the guide that it was checked by. */
interface Asked {
  readonly rows: readonly ResultRow[]
  readonly guide: Guide
}

async function preview({ rows, guide }: Asked): Promise<Adding> {
  return { at: 'preview', facilities: facilitiesIn(rows, await readCodes()), guide }
}
