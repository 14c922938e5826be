import { computed, effect, type ReadonlySignal, signal } from '@preact/signals'
import { type Message, message } from '../../../message'
import { codeInForm, isCodeTyped } from '../../../portal/check/codeInForm'
import type { Reading } from '../../../portal/reading/reading'
import type { Facility } from '../../../progress/facility/facility'
import { answerToCode } from '../../../progress/facilityStore/codeSwitch'
import { chooseFacility } from '../../../progress/facilityStore/currentFacility'
import {
  type FacilityChange,
  watchFacilityChanges,
} from '../../../progress/facilityStore/facilityChanges'
import { type FacilityOption, findByCode } from '../../../progress/facilityStore/facilityOptions'

interface Sources {
  readonly facility: ReadonlySignal<Facility | null>
  readonly form: ReadonlySignal<Reading | null>
  readonly attempt: (work: Promise<unknown>, trouble: Message) => void
  /** Waits until the panel may change without a press. */
  readonly quiet: () => Promise<void>
}

/** The facilities that have a code. */
interface Owners {
  readonly code: string
  readonly all: readonly FacilityOption[]
}

/** The switch that the panel made for a code. */
interface SwitchedFor {
  readonly code: string
  readonly to: FacilityOption
  readonly from: FacilityOption
  /** Whether the switch is still in progress. */
  readonly inProgress: boolean
}

/**
 * Watches the code in the form. Facilities are read once for each code, not for each reading, and
 * the panel decides once for each code whether to switch by itself.
 */
export function openCodeNotice({ facility, form, attempt, quiet }: Sources) {
  const read = computed(() => (form.value === null ? null : codeInForm(form.value)))
  const code = computed(() => read.value?.digits ?? null)
  const typed = computed(() => form.value !== null && isCodeTyped(form.value))
  const isOpen = computed(() => facility.value !== null)
  const owners = signal<Owners | null>(null)
  const switchedFor = signal<SwitchedFor | null>(null)
  /** The last code for which that was decided. */
  const answered = signal<string | null>(null)

  const lookUp = async (wanted: string) => {
    const all = await findByCode(wanted)
    if (code.peek() !== wanted) return
    owners.value = { code: wanted, all }
    if (answered.peek() === wanted) return
    await quiet()
    const [current, before] = [facility.peek(), answered.peek()]
    if (current === null || before === wanted || code.peek() !== wanted) return
    const answer = answerToCode({
      code: wanted,
      typed: typed.peek(),
      current,
      owners: owners.peek()?.all ?? [],
      answered: before,
    })
    answered.value = wanted
    if (answer.act === 'switch') await follow({ code: wanted, to: answer.to, from: current })
  }
  const follow = async (where: Omit<SwitchedFor, 'inProgress'>) => {
    switchedFor.value = { ...where, inProgress: true }
    try {
      await chooseFacility(where.to.id)
    } finally {
      switchedFor.value = { ...where, inProgress: false }
    }
  }
  const readOwners = (wanted: string) => attempt(lookUp(wanted), message('troubleReading'))
  effect(() => {
    if (code.value !== null && isOpen.value) readOwners(code.value)
  })
  watchFacilityChanges((changes) => {
    const wanted = code.peek()
    if (wanted !== null && changes.some((change) => concerns(change, wanted, owners.peek()))) {
      readOwners(wanted)
    }
  })

  return computed(() => {
    const now = owners.value
    // The panel may be about to switch.
    if (now === null || now.code !== code.value || answered.value !== now.code) return null
    return noticeOf({
      owners: now,
      current: facility.value,
      switchedFor: switchedFor.value,
      typed: typed.value,
      // A mistyped code is no facility's either, but the check already reports it.
      isSound: read.value?.check !== 'fails',
    })
  })
}

interface Situation {
  readonly owners: Owners
  readonly current: Facility | null
  readonly switchedFor: SwitchedFor | null
  readonly typed: boolean
  readonly isSound: boolean
}

/** @returns what to say of a code for which it was decided whether to switch; `null` for nothing. */
function noticeOf({ owners, current, switchedFor, typed, isSound }: Situation): CodeNotice | null {
  if (current === null) return null
  const { code, all } = owners
  if (switchedFor?.code === code) {
    const { inProgress, to, from } = switchedFor
    if (inProgress) return null
    if (to.id === current.id) return { kind: 'followed', to, from }
  }
  const now = answerToCode({ code, typed, current, owners: all, answered: code })
  if (now.act === 'offer') return { kind: 'other', owners: now.owners }
  return now.act === 'add' && isSound ? { kind: 'unknown', code } : null
}

/** @returns whether a change can affect which facilities have the code. */
function concerns(change: FacilityChange, code: string, owners: Owners | null): boolean {
  if (change.what !== 'facility') return false
  if (owners?.all.some(({ id }) => id === change.id)) return true
  const stored = change.read()
  return stored !== null && stored.registers.code?.[0] === code
}

/** The notice about the 医療機関等コード in the open form. */
export type CodeNotice =
  /** The panel switched to the facility with this code, and can go back to `from`. */
  | { readonly kind: 'followed'; readonly to: FacilityOption; readonly from: FacilityOption }
  /** Other facilities have the code: the user decides. */
  | { readonly kind: 'other'; readonly owners: readonly FacilityOption[] }
  /** No facility has the code. */
  | { readonly kind: 'unknown'; readonly code: string }
