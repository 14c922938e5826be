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
import { changesIn, type Decision, type RowDecisions, wantedWith } from '../../sheet/decisions'
import { type FileFacilities, facilitiesIn } from '../../sheet/facilities'
import type { Failure } from '../failures'

/** The stages of adding a file's facilities. */
export type Adding =
  | {
      readonly at: 'preview' | 'adding'
      readonly facilities: FileFacilities
      readonly decisions: RowDecisions
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
  /** Decides about these rows before they are added; `null` leaves them as they are. */
  readonly decide: (rows: readonly number[], decision: Decision | null) => void
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
  /** Shows a stage while work goes on, and then its result; after a failure the stage before. */
  const goOn = async (during: Adding, work: () => Promise<Adding>) => {
    const before = adding.value
    adding.value = during
    // The user may have opened another file meanwhile.
    const show = (now: Adding | null) => {
      if (adding.value === during) adding.value = now
    }
    try {
      show(await work())
    } catch (error) {
      show(before)
      throw error
    }
  }
  const decide = (rows: readonly number[], decision: Decision | null) => {
    const { value } = adding
    if (value?.at !== 'preview') return
    const decisions = new Map(value.decisions)
    for (const row of rows) {
      if (decision === null) decisions.delete(row)
      else decisions.set(row, decision)
    }
    adding.value = { ...value, decisions }
  }
  const add = async () => {
    const { value } = adding
    if (value?.at !== 'preview') return
    await goOn({ ...value, at: 'adding' }, async () => ({ at: 'done', taken: await take(value) }))
  }
  const undo = async () => {
    const { value } = adding
    if (value?.at !== 'done') return
    await goOn({ ...value, at: 'undoing' }, async () => {
      const isElsewhere = (await readSwitch()) || (await readShare()).on
      return { at: 'undone', left: await takeBack(value.taken, isElsewhere) }
    })
  }
  return {
    adding,
    decide,
    undo: () => attempt(undo(), message('troubleWriting')),
    plan: (rows, guide) => ask({ rows, guide }),
    add: () => attempt(add(), message('troubleWriting')),
    dismiss: () => {
      adding.value = null
      ask(null)
    },
  }
}

type Preview = Extract<Adding, { at: 'preview' | 'adding' }>

/** A checked file and the guide of its check. */
interface CheckedFile {
  readonly rows: readonly ResultRow[]
  readonly guide: Guide
}

/** Takes over code, name and kind: the rest of a row belongs to an application and is never stored. */
function take({ facilities, decisions, guide }: Preview): Promise<TakenFromFile> {
  const { fresh, changed } = wantedWith(facilities, decisions)
  return takeFromFile({
    fresh: fresh.map(({ code, name, kind }) => ({ code, name, kind, guide: guide.id })),
    changed: changed.map((facility) => ({ id: facility.from.id, patch: changesIn(facility) })),
  })
}

async function preview({ rows, guide }: CheckedFile): Promise<Adding> {
  const facilities = facilitiesIn(rows, await readKnown())
  return { at: 'preview', facilities, decisions: new Map(), guide }
}
