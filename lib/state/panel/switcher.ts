import { computed, type ReadonlySignal, signal } from '@preact/signals'
import { message } from '../../message'
import type { Reading } from '../../portal/reading/reading'
import {
  addCurrent,
  chooseFacility,
  readRecentFacilities,
} from '../../progress/facilities/currentFacility'
import { type FacilityOption, readFacilityOptions } from '../../progress/facilities/facilityOptions'
import type { Facility } from '../../progress/facility/facility'
import { type Failure, openFailures } from '../failures'
import { openCodeNotice } from './codeNotice'
import { watchIdleHands } from './quiet'
import type { SwitcherState } from './switcherState'

interface Beside {
  readonly facility: ReadonlySignal<Facility | null>
  /** The page's form; `null` where it shows none, or the panel's own is checked in its place. */
  readonly form: ReadonlySignal<Reading | null>
  readonly attempt: Failure
}

const collator = new Intl.Collator('ja', { numeric: true })

/** Wires the choice of a facility: by a person, and by the code in the open form. */
export function openSwitcher({ facility, form, attempt }: Beside): SwitcherState {
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
  /** The facility that is left for the one being added: until then a second press adds no other. */
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
    notice: openCodeNotice({ facility, form, attempt, quiet: watchIdleHands(document) }),
    failed: computed(() => reading.failed.value.length > 0),
    read: () => {
      // Those of before could stand elsewhere in a moment, under the mouse of who chooses one.
      known.value = null
      reading.attempt(read(), message('troubleReading'))
    },
    choose: (id) => writing(chooseFacility(id), 'choose'),
    add: (more) => {
      if (left === null) writing(add(more), 'add')
    },
  }
}
