import type { Line, SimulatedProfile } from './profile'

/** An item that is on its way; `undefined` where it was removed. */
interface Sent {
  readonly to: number | 'server'
  readonly key: string
  readonly value: unknown
}

/** The maker's server between profiles: it delays, reorders, duplicates and drops until it is mended. */
export function openNetwork(random: () => number) {
  const server: Record<string, unknown> = {}
  const onTheWay: Sent[] = []
  const joined: SimulatedProfile[] = []
  const figures = { dropped: 0, twice: 0, outOfOrder: 0, refused: 0 }
  let isMended = false

  const put = (key: string, value: unknown) => {
    if (value === undefined) delete server[key]
    else server[key] = value
  }
  const send = (sent: Sent) => {
    const chance = random()
    if (chance < 0.2) figures.dropped++
    else onTheWay.push(sent)
    if (chance > 0.8) {
      figures.twice++
      onTheWay.push(sent)
    }
    // A write that was never sent again.
    if (onTheWay.length > 2_000) figures.dropped += onTheWay.splice(0, 500).length
  }
  const refuse = (said: string) => {
    figures.refused++
    throw new Error(said)
  }
  return {
    server,
    figures,
    /** Between a profile and its synced storage. The browser may say no before any write. */
    line: (): Line => ({
      fails: () => {
        const chance = isMended ? 1 : random()
        if (chance < 0.05) refuse('MAX_WRITE_OPERATIONS_PER_MINUTE quota exceeded')
        if (chance < 0.1) refuse('An unexpected error occurred')
      },
      wrote: (items) => {
        for (const [key, value] of Object.entries(items)) {
          if (isMended) put(key, value)
          else send({ to: 'server', key, value: structuredClone(value) })
        }
      },
    }),
    join: (profile: SimulatedProfile) => joined.push(profile),
    /** Has any one item arrive, in whatever order. */
    deliver: () => {
      const place = Math.floor(random() * onTheWay.length)
      const [sent] = onTheWay.splice(place, 1)
      if (!sent) return
      if (place > 0) figures.outOfOrder++
      const { to, key, value } = sent
      if (to !== 'server') joined[to]?.sync.put({ [key]: value })
      else {
        put(key, value)
        for (const other of joined.keys()) send({ to: other, key, value })
      }
    },
    /** From here on everything arrives; what was on its way is lost. */
    mend: () => {
      isMended = true
      onTheWay.length = 0
    },
    /** Brings a profile's synced storage to what the server has. */
    bring: ({ sync }: SimulatedProfile) => {
      const gone = Object.keys(sync.all()).filter((key) => !(key in server))
      sync.put({ ...Object.fromEntries(gone.map((key) => [key, undefined])), ...server })
    },
  }
}

/** @returns the most writes within any span of so many milliseconds. */
export function mostWithin(span: number, times: readonly number[]): number {
  const sorted = times.toSorted((a, b) => a - b)
  return sorted.reduce((most, from, first) => {
    const next = sorted.findIndex((at) => at > from + span)
    return Math.max(most, (next === -1 ? sorted.length : next) - first)
  }, 0)
}
