import { computed, type ReadonlySignal, signal } from '@preact/signals'
import { message } from '../../message'
import type { Undoable } from '../../progress/facilities/updateFacility'
import type { FacilityPatch } from '../../progress/facility/facility'
import type { Failure } from '../failures'
import { loadStartup } from './loadStartup'

/** A change that could not be saved: it is nowhere but in this panel. */
interface UnsavedChange {
  readonly facilityId: string
  readonly patch: FacilityPatch
}

/** The changes that could not be saved, and what can be done with them. */
export interface UnsavedState {
  readonly count: ReadonlySignal<number>
  /** Tries to save all of them again. */
  readonly save: () => void
  /** Makes a backup of their facilities with the changes in them. */
  readonly makeFile: () => void
  /** That backup; `null` while none was made, or another change has failed since. */
  readonly file: ReadonlySignal<Blob | null>
}

/** Keeps changes that could not be saved. */
export function openUnsaved(attempt: Failure) {
  const changes = signal<ReadonlyMap<string, UnsavedChange>>(new Map())
  const file = signal<Blob | null>(null)
  const set = (key: string, change: UnsavedChange | null) => {
    const next = new Map(changes.value)
    next.delete(key)
    changes.value = change === null ? next : next.set(key, change)
    file.value = null
  }
  const makeFile = async () => {
    const { unsavedFile } = await import('../../progress/backup/unsavedFile')
    file.value = await unsavedFile([...changes.value.values()])
  }
  const saveOne = async ({ facilityId, patch }: UnsavedChange) => {
    const { changeFacility } = await loadStartup()
    return (await changeFacility(facilityId, () => patch)).done
  }
  /**
   * Waits for a change. If it fails, it is kept; if it succeeds, an earlier one of the same part is
   * not needed any more.
   * @param key identifies the facility and its part.
   */
  const follow = (key: string, change: UnsavedChange, work: Promise<Undoable | null>) => {
    const followed = work.then(
      (done) => {
        if (changes.value.has(key)) set(key, null)
        return done
      },
      (reason: unknown) => {
        set(key, change)
        throw reason
      },
    )
    attempt(followed, message('troubleWriting'), key)
  }
  const state: UnsavedState = {
    count: computed(() => changes.value.size),
    file,
    save: () => {
      for (const [key, change] of changes.value) follow(key, change, saveOne(change))
    },
    makeFile: () => attempt(makeFile(), message('backupBroke')),
  }
  return { state, follow }
}
