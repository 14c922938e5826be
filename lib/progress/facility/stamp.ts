/**
 * When a change was made, as a text whose order is the order of the changes: a hybrid logical
 * clock. All in base 36: nine signs of milliseconds since 1970, two of a counter for changes that
 * the clock does not tell apart, seven of the profile that made the change. Short, since thousands
 * of facilities share the browser's 10 MB.
 */
export type Stamp = string

const TIME = 9
const COUNT = 2
const NODE = 7
const COUNTS = 36 ** COUNT

/** A stamp as it is stored. */
export const STAMP = /^[0-9a-y][0-9a-z]{17}$/
/** As late as the latest clock that is followed, or not much later: more than enough come after it. */
const FOLLOWED = /^([0-9a-x]|y0)/
/** The year 5009. A clock that says more is not followed. */
const LATEST = Number.parseInt(`y${'0'.repeat(TIME - 1)}`, 36)

/** Before every other stamp. */
export const NEVER: Stamp = '0'.repeat(TIME + COUNT + NODE)

/** Who made what was stored before there were stamps. */
const NO_NODE = '0'.repeat(NODE)

/** @returns a new profile's part of its stamps: any of 4,294,967,296. */
export function newProfileId(): string {
  const [random = 0] = crypto.getRandomValues(new Uint32Array(1))
  return inBase36(random, NODE)
}

/** @returns whether changes enough can come after a stamp from outside. */
export function isFollowed(stamp: Stamp): boolean {
  return FOLLOWED.test(stamp)
}

/**
 * @param last the greatest stamp seen: the new one is later, whatever the clock says.
 * @param now milliseconds since 1970 by this machine's clock.
 */
export function nextStamp(last: Stamp, now: number, node: string): Stamp {
  const seen = last.slice(0, TIME)
  const clock = inBase36(Math.min(Math.max(0, now), LATEST), TIME)
  if (clock > seen) return clock + inBase36(0, COUNT) + node
  const count = Number.parseInt(last.slice(TIME, TIME + COUNT), 36) + 1
  if (count < COUNTS) return seen + inBase36(count, COUNT) + node
  return inBase36(Number.parseInt(seen, 36) + 1, TIME) + inBase36(0, COUNT) + node
}

/** @returns the stamp of what an older version stored with a time only (ISO 8601). */
export function stampOf(instant: string): Stamp {
  const { epochMilliseconds } = Temporal.Instant.from(instant)
  return inBase36(Math.max(0, epochMilliseconds), TIME) + inBase36(0, COUNT) + NO_NODE
}

/**
 * @returns the time of a change, ISO 8601: that of the clock that made it, or of the change that it
 * came after where that clock was behind.
 */
export function instantOf(stamp: Stamp): string {
  return Temporal.Instant.fromEpochMilliseconds(timeOf(stamp)).toString()
}

/** As `instantOf`, milliseconds since 1970. */
export function timeOf(stamp: Stamp): number {
  return Number.parseInt(stamp.slice(0, TIME), 36)
}

function inBase36(value: number, signs: number): string {
  return value.toString(36).padStart(signs, '0')
}
