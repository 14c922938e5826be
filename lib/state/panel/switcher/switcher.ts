import { computed, type ReadonlySignal, signal } from '@preact/signals'
import { message } from '../../../message'
import type { Reading } from '../../../portal/reading/reading'
import type { Facility } from '../../../progress/facility/facility'
import {
  addCurrent,
  chooseFacility,
  readRecentFacilities,
} from '../../../progress/facilityStore/currentFacility'
import {
  type FacilityOption,
  readFacilityOptions,
} from '../../../progress/facilityStore/facilityOptions'
import { type Failure, openFailures } from '../../failures'
import { idleWatcher } from '../../idle'
import { type CodeNotice, openCodeNotice } from './codeNotice'

/** The choice of a facility; loaded when the list or a form is opened. */
export interface SwitcherState {
  /**
   * All facilities: recently used ones first, including the current one, then the others by name.
   * `null` until they have been read.
   */
  readonly known: ReadonlySignal<readonly FacilityOption[] | null>
  readonly notice: ReadonlySignal<CodeNotice | null>
  readonly failed: ReadonlySignal<boolean>
  /** Reads them again. */
  readonly read: () => void
  readonly choose: (id: string) => void
  /** Adds a facility and switches to it. */
  readonly add: (facility: Pick<FacilityOption, 'name' | 'code'>) => void
}

interface SwitcherSources {
  readonly facility: ReadonlySignal<Facility | null>
  /** The page's form; `null` for none, or while the panel's own form is in use. */
  readonly form: ReadonlySignal<Reading | null>
  readonly attempt: Failure
}

const collator = new Intl.Collator('ja', { numeric: true })

/** Opens the choice of a facility, by the user or by the code in the open form. */
export function openSwitcher({ facility, form, attempt }: SwitcherSources): SwitcherState {
  const writing = (work: Promise<unknown>, of: string) =>
    attempt(work, message('troubleWriting'), of)
  const known = signal<readonly FacilityOption[] | null>(null)
  const reading = openFailures()
  const read = async () => {
    const [all, ids] = await Promise.all([readFacilityOptions(), readRecentFacilities()])
    const last = ids.flatMap((id) => all.find((each) => each.id === id) ?? [])
    const others = all.filter((each) => !last.includes(each))
    known.value = [...last, ...others.sort((a, b) => collator.compare(a.name, b.name))]
  }
  /** The former facility while a new one is being added, so that a second press adds no other. */
  let left: string | null = null
  facility.subscribe((now) => {
    if (now?.id !== left) left = null
  })
  const add = async (more: Pick<FacilityOption, 'name' | 'code'>) => {
    left = facility.peek()?.id ?? null
    try {
      await addCurrent(more)
    } catch (error) {
      left = null
      throw error
    }
  }
  return {
    known,
    notice: openCodeNotice({ facility, form, attempt, quiet: idleWatcher(document) }),
    failed: computed(() => reading.failed.value.length > 0),
    read: () => {
      // The old list is hidden: its entries could move under the mouse.
      known.value = null
      reading.attempt(read(), message('troubleReading'))
    },
    choose: (id) => writing(chooseFacility(id), 'choose'),
    add: (more) => {
      if (left === null) writing(add(more), 'add')
    },
  }
}
