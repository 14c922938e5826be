import { computed, effect, type ReadonlySignal, signal } from '@preact/signals'
import type { Guide } from '../../lib/guide/schema'
import { type Message, message } from '../../lib/message'
import type { GuideInUse } from '../../lib/progress/editions'
import type { Facility } from '../../lib/progress/facility'
import { askBackground } from '../../lib/progress/guideCheck'

/** The facility's guide in the edition that is in force, and what is to be said about it. */
interface OpenedGuide {
  /** `null` until it has been loaded. */
  readonly guide: ReadonlySignal<Guide | null>
  readonly troubles: ReadonlySignal<readonly Message[]>
  /** All guides there are to choose from. */
  readonly loadAll: () => Promise<readonly Guide[]>
}

// Loaded while storage is being read: the panel shows that it is loading without it.
const editions = import('../../lib/progress/editions')

/** Follows the facility's choice and every new edition. */
export function openGuide(
  facility: ReadonlySignal<Facility | null>,
  attempt: (work: Promise<unknown>, trouble: Message) => void,
): OpenedGuide {
  const inUse = signal<GuideInUse | null>(null)
  const wanted = computed(() => facility.value?.guide ?? null)
  let turn = 0
  const load = async (id: string) => {
    turn += 1
    const own = turn
    const { guideInUse } = await editions
    const loaded = await guideInUse(id, askBackground)
    // Choice or edition can have changed meanwhile.
    if (own === turn) inUse.value = loaded
  }
  const follow = (id: string | null) => {
    if (id !== null) attempt(load(id), message('troubleReading'))
  }
  effect(() => follow(wanted.value))
  void editions.then(({ watchEditions }) => watchEditions(() => follow(wanted.peek())))
  return {
    loadAll: async () => (await editions).guidesInForce(askBackground),
    guide: computed(() => inUse.value?.edition.guide ?? null),
    troubles: computed(() => (inUse.value ? troublesOf(inUse.value) : [])),
  }
}

function troublesOf({ edition: { guide }, standsIn, refused }: GuideInUse): Message[] {
  const name = guide.shortTitle ?? guide.title
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
