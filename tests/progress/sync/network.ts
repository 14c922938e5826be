import type { Connection, SimulatedProfile } from './profile'

/** An item in transit; `undefined` for a removed one. */
interface Sent {
  readonly to: number | 'server'
  readonly key: string
  readonly value: unknown
}

/** The browser maker's server between profiles. It delays, reorders, duplicates and drops items until it is repaired. */
export function openNetwork(random: () => number) {
  const server: Record<string, unknown> = {}
  const inTransit: Sent[] = []
  const joined: SimulatedProfile[] = []
  const figures = { dropped: 0, twice: 0, outOfOrder: 0, refused: 0 }
  let isRepaired = false

  const put = (key: string, value: unknown) => {
    if (value === undefined) delete server[key]
    else server[key] = value
  }
  const send = (sent: Sent) => {
    const chance = random()
    if (chance < 0.2) figures.dropped++
    else inTransit.push(sent)
    if (chance > 0.8) {
      figures.twice++
      inTransit.push(sent)
    }
    // Some writes are lost for good.
    if (inTransit.length > 2_000) figures.dropped += inTransit.splice(0, 500).length
  }
  const refuse = (text: string) => {
    figures.refused++
    throw new Error(text)
  }
  return {
    server,
    figures,
    /** The connection of a profile to its synced storage. The browser may refuse any write. */
    connect: (): Connection => ({
      fails: () => {
        const chance = isRepaired ? 1 : random()
        if (chance < 0.05) refuse('MAX_WRITE_OPERATIONS_PER_MINUTE quota exceeded')
        if (chance < 0.1) refuse('An unexpected error occurred')
      },
      wrote: (items) => {
        for (const [key, value] of Object.entries(items)) {
          if (isRepaired) put(key, value)
          else send({ to: 'server', key, value: structuredClone(value) })
        }
      },
    }),
    join: (profile: SimulatedProfile) => joined.push(profile),
    /** Delivers one item, in random order. */
    deliver: () => {
      const place = Math.floor(random() * inTransit.length)
      const [sent] = inTransit.splice(place, 1)
      if (!sent) return
      if (place > 0) figures.outOfOrder++
      const { to, key, value } = sent
      if (to !== 'server') joined[to]?.sync.put({ [key]: value })
      else {
        put(key, value)
        for (const other of joined.keys()) send({ to: other, key, value })
      }
    },
    /** From here on everything arrives; items in transit are lost. */
    repair: () => {
      isRepaired = true
      inTransit.length = 0
    },
    /** Sets a profile's synced storage to the state of the server. */
    update: ({ sync }: SimulatedProfile) => {
      const gone = Object.keys(sync.all()).filter((key) => !(key in server))
      sync.put({ ...Object.fromEntries(gone.map((key) => [key, undefined])), ...server })
    },
  }
}

/** @returns the largest number of writes within any span of this length (milliseconds). */
export function mostWithin(span: number, times: readonly number[]): number {
  const sorted = times.toSorted((a, b) => a - b)
  return sorted.reduce((most, from, first) => {
    const next = sorted.findIndex((at) => at > from + span)
    return Math.max(most, (next === -1 ? sorted.length : next) - first)
  }, 0)
}
