import { computed, effect, type ReadonlySignal, signal } from '@preact/signals'
import { follow } from '../../async/follow'
import { latestOnly } from '../../async/latestOnly'
import { type Message, message } from '../../message'
import type { Facility } from '../../progress/facility/facility'
import { countOtherNotes } from '../../progress/share/countOtherNotes'
import { countNewGuides, watchSharedGuides } from '../../progress/share/handover/sharedGuides'
import { readShare, type ShareState, watchShare } from '../../progress/share/state'

/** Questions that a panel points to; they are answered in 共有フォルダー. */
export interface OpenQuestions {
  /** Texts that wait for a choice beside the notes of the facility in use. */
  readonly otherNotes: number
  /** Facilities of this profile with a code that another one in the folder has. */
  readonly sameCodes: number
  /** Editions in the folder that nobody here has used or declined. They are looked at in 手引きの管理. */
  readonly newGuides: number
}

interface Sources {
  readonly facility: ReadonlySignal<Facility | null>
  readonly attempt: (work: Promise<unknown>, trouble: Message) => void
}

/**
 * Follows the questions of the shared folder; none while it is switched off. A change of the facility then
 * reads nothing.
 */
export function openQuestions({ facility, attempt }: Sources): ReadonlySignal<OpenQuestions> {
  const share = signal<Pick<ShareState, 'on' | 'counts'> | null>(null)
  const counted = signal<{ readonly id: string; readonly count: number } | null>(null)
  const reading = (work: Promise<unknown>) => attempt(work, message('troubleReading'))
  const show = (now: ShareState) => {
    share.value = now
  }
  follow({ read: readShare, watch: watchShare, show }, reading)
  const newGuides = signal(0)
  const showGuides = (now: number) => {
    newGuides.value = now
  }
  follow({ read: countNewGuides, watch: watchSharedGuides, show: showGuides }, reading)
  const isOn = computed(() => share.value?.on === true)
  const count = latestOnly(
    async (id: string) => ({ id, count: await countOtherNotes(id) }),
    (now) => {
      counted.value = now
    },
  )
  effect(() => {
    if (isOn.value && facility.value !== null) reading(count(facility.value.id))
  })
  return computed(() => {
    if (!isOn.value) return { otherNotes: 0, sameCodes: 0, newGuides: 0 }
    const isCounted = counted.value?.id === facility.value?.id
    return {
      otherNotes: isCounted ? (counted.value?.count ?? 0) : 0,
      sameCodes: share.value?.counts.sameCode ?? 0,
      newGuides: newGuides.value,
    }
  })
}
