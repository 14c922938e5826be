import { computed, type ReadonlySignal, signal } from '@preact/signals'
import { message } from '../../message'
import type { RegistersToSet } from '../../progress/facilityStore/updateFacility'
import type { Failure } from '../failures'
import { loadStartup } from './loadStartup'

/** The changes that could not be saved, and what can be done with them. */
export interface UnsavedState {
  readonly count: ReadonlySignal<number>
  /** Tries to save all of them again. */
  readonly save: () => void
  /** Makes a backup of their facilities with the changes in them. */
  readonly makeFile: () => void
  /** That backup; `null` while none was made, or changes have followed since. */
  readonly file: ReadonlySignal<Blob | null>
}

/** The changes as the panel's state uses them. */
export interface Unsaved {
  readonly state: UnsavedState
  /**
   * Waits for a change. If it fails, it stays until it is saved, or a later change has set its
   * registers.
   */
  readonly follow: (change: RegistersToSet, work: Promise<unknown>) => void
  /** Waits for other work that shows whether storage can be written. */
  readonly followOther: (work: Promise<unknown>) => void
}

/** A change that is not saved: it is nowhere but in this panel and in what `keepUnsaved` keeps. */
interface Pending extends RegistersToSet {
  /** Whether saving it has failed; it is being saved otherwise. */
  readonly failed: boolean
}

/** Identifies the failure to write; any write that leaves nothing unsaved ends it. */
const WRITING = 'writing'

/** Opens the changes that could not be saved. */
export function openUnsaved(attempt: Failure): Unsaved {
  /** In the order in which they were made, which is that of their numbers. */
  const pending = signal<ReadonlyMap<number, Pending>>(new Map())
  const failed = computed(() => [...pending.value].filter(([, change]) => change.failed))
  const file = signal<Blob | null>(null)
  let last = 0
  let reason: unknown = null
  /** No change is made before it is loaded. */
  let keep = (_changes: readonly RegistersToSet[]) => {}
  const show = (changes: ReadonlyMap<number, Pending>) => {
    pending.value = changes
    file.value = null
    keep([...changes.values()])
  }
  const set = (number: number, now: Partial<Pending>) => {
    const change = pending.value.get(number)
    if (change) show(new Map(pending.value).set(number, { ...change, ...now }))
  }
  const followOther = (work: Promise<unknown>) => {
    const all = work.then(() => {
      if (failed.value.length > 0) throw reason
    })
    attempt(all, message('troubleWriting'), WRITING)
  }
  const wait = (number: number, work: Promise<unknown>) =>
    followOther(
      work.then(
        () => show(new Map([...pending.value].filter(([other]) => other !== number))),
        (cause: unknown) => {
          reason = cause
          set(number, { failed: true })
        },
      ),
    )
  const saveAgain = async (change: Pending) => {
    const { saveRegisters } = await loadStartup()
    // The person asks for it now, whatever was set since.
    await saveRegisters({ ...change, made: Number.POSITIVE_INFINITY })
  }
  const makeFile = async () => {
    const of = pending.value
    const { unsavedFile } = await import('../../progress/backup/unsavedFile')
    const made = await unsavedFile(failed.value.map(([, change]) => change))
    if (pending.value === of) file.value = made
  }
  const follow = (change: RegistersToSet, work: Promise<unknown>) => {
    last += 1
    // An earlier change must not be saved after this one, even if this one fails.
    const earlier = [...pending.value].flatMap(([number, one]) => without(number, one, change))
    show(new Map([...earlier, [last, { ...change, failed: false }]]))
    wait(last, work)
  }
  const takeOver = async () => {
    const { keepUnsaved, saveRegisters, takeUnsaved } = await loadStartup()
    const panel = crypto.randomUUID()
    keep = (changes) => keepUnsaved(panel, changes)
    for (const change of takeUnsaved()) follow(change, saveRegisters(change))
  }
  attempt(takeOver(), message('troubleReading'))
  return {
    follow,
    followOther,
    state: {
      count: computed(() => failed.value.length),
      file,
      save: () => {
        for (const [number, change] of failed.value) {
          set(number, { failed: false })
          wait(number, saveAgain(change))
        }
      },
      makeFile: () => attempt(makeFile(), message('backupBroke')),
    },
  }
}

/** @returns an earlier change without the registers of a later one; nothing if none is left. */
function without(number: number, earlier: Pending, later: RegistersToSet): [number, Pending][] {
  if (earlier.facilityId !== later.facilityId) return [[number, earlier]]
  const values = new Map([...earlier.values].filter(([path]) => !later.values.has(path)))
  return values.size > 0 ? [[number, { ...earlier, values }]] : []
}
