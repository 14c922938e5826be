import { computed, type ReadonlySignal, signal } from '@preact/signals'
import { follow } from '../../async/follow'
import type { Guide } from '../../guide/schema'
import { type Message, message } from '../../message'
import type { PanelFormValues } from '../../portal/check/panelForm'
import type { Facility } from '../../progress/facility/facility'
import { guideFor } from '../../progress/facility/ownDeadline'
import { followCurrent } from '../../progress/facilityStore/followCurrent'
import { followGuides } from '../../progress/guides/followGuides'
import { checkDate } from '../../progress/session/checkDate'
import { panelFormValues } from '../../progress/session/panelFormValues'
import { openFailures } from '../failures'
import { openToday } from '../today'
import { openPapers } from './papers'
import { typedApplication, withFacility } from './papersApplication'
import type { PapersState } from './papersTypes'

/** 書類を確かめる of the workspace. */
export interface WorkspacePapers {
  readonly papers: PapersState
  /** Whether it is known what the papers are compared with. */
  readonly isReady: ReadonlySignal<boolean>
  readonly troubles: ReadonlySignal<readonly Message[]>
}

/** Opens 書類を確かめる of the workspace: it compares with what was typed into the panel. */
export function openWorkspacePapers(): WorkspacePapers {
  const facility = signal<Facility | null>(null)
  const guides = signal<readonly Guide[]>([])
  const typed = signal<PanelFormValues | null>(null)
  const asOf = signal<string | null>(null)
  const today = openToday()
  const { failed, attempt } = openFailures()
  const reading = (of: string) => (work: Promise<unknown>) =>
    attempt(work, message('troubleReadingPlace'), of)
  followCurrent((shown) => {
    facility.value = shown.facility
  }, reading('facility'))
  followGuides((now) => {
    guides.value = now
  }, reading('guides'))
  follow(
    {
      ...panelFormValues,
      show: (now: PanelFormValues | null) => {
        typed.value = now
      },
    },
    reading('typed'),
  )
  follow(
    {
      ...checkDate,
      show: (now: string | null) => {
        asOf.value = now
      },
    },
    reading('asOf'),
  )
  const guide = computed(() => {
    const [current, all] = [facility.value, guides.value]
    const own = all.find(({ id }) => id === current?.guide) ?? all[0]
    return current && own ? guideFor(own, current) : null
  })
  const application = computed(() => {
    const [current, inForce] = [facility.value, guide.value]
    if (current === null || inForce === null) return null
    return withFacility(typedApplication(current, inForce, typed.value), current)
  })
  return {
    papers: openPapers({ application, guide, asOf, today }),
    isReady: computed(() => application.value !== null),
    troubles: failed,
  }
}
