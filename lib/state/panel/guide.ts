import { computed, effect, type ReadonlySignal, signal } from '@preact/signals'
import { latestOnly } from '../../async/latestOnly'
import { guideName } from '../../guide'
import type { Origin } from '../../guide/edition'
import type { Guide } from '../../guide/schema'
import { type Message, message } from '../../message'
import type { Facility } from '../../progress/facility/facility'
import { guideFor } from '../../progress/facility/ownDeadline'
import type { GuideInUse } from '../../progress/guides/editions'
import { askBackground } from '../../progress/guides/guideCheck'
import type { Failure } from '../failures'
import { loadStartup } from './loadStartup'

/** The facility's guide in the edition in force, with its own deadline if any, and its troubles. */
interface OpenedGuide {
  /** `null` until the facility's guide has been loaded. */
  readonly guide: ReadonlySignal<Guide | null>
  /** Where its edition comes from; `null` like the guide. */
  readonly origin: ReadonlySignal<Origin | null>
  readonly troubles: ReadonlySignal<readonly Message[]>
  /** All guides to choose from. */
  readonly loadAll: () => Promise<readonly Guide[]>
}

/** Watches the facility's choice of a guide, and its editions. */
export function openGuide(
  facility: ReadonlySignal<Facility | null>,
  attempt: Failure,
): OpenedGuide {
  // Loaded while storage is being read, after the first paint.
  const editions = loadStartup()
  const loaded = signal<{ readonly id: string; readonly inUse: GuideInUse } | null>(null)
  const wanted = computed(() => facility.value?.guide ?? null)
  // The former facility's guide must not be used for this one; an older edition of its own may be.
  const inUse = computed(() => {
    const last = loaded.value
    return last !== null && last.id === wanted.value ? last.inUse : null
  })
  // The choice or edition can change while one is being loaded.
  const load = latestOnly(
    async (id: string) => {
      const { guideInUse } = await editions
      const inUse = await guideInUse(id, askBackground)
      if (inUse.refused.length > 0) await loadReasons()
      return { id, inUse }
    },
    (now) => {
      loaded.value = now
    },
  )
  const follow = (id: string | null) => {
    if (id !== null) attempt(load(id), message('troubleReading'), 'guide')
  }
  effect(() => follow(wanted.value))
  void editions.then(({ watchEditions }) => watchEditions(() => follow(wanted.peek())))
  return {
    loadAll: async () => (await editions).guidesInForce(askBackground),
    guide: computed(() => {
      const [edition, current] = [inUse.value?.edition, facility.value]
      return edition && current ? guideFor(edition.guide, current) : null
    }),
    origin: computed(() => inUse.value?.edition.origin ?? null),
    troubles: computed(() => (inUse.value ? troublesOf(inUse.value) : [])),
  }
}

/** Loads the sentences that say what is wrong with an edition. Without them its place is named alone. */
async function loadReasons(): Promise<void> {
  const { loadGuideSentences } = await import('../../wording/guideSentences')
  await loadGuideSentences().catch(() => {})
}

function troublesOf({ edition: { guide }, standsIn, refused }: GuideInUse): Message[] {
  const name = guideName(guide)
  const troubles = refused.map((one) => {
    const [first] = one.problems
    return message(
      one.origin === 'policy' ? 'troublePolicy' : 'troubleEdition',
      one.name,
      first?.path || '-',
      first?.problem ?? '-',
    )
  })
  return standsIn ? [message('troubleGuideMissing', name), ...troubles] : troubles
}
