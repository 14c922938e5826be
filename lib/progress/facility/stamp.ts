/**
 * The time and origin of a change, as text that sorts in the order of changes: a hybrid logical
 * clock. All in base 36: nine digits of milliseconds since 1970, two of a counter for changes
 * within one millisecond, seven of the profile's id. It is short because thousands of facilities
 * share the browser's quota of 10 MB.
 */
export type Stamp = string

const TIME = 9
const COUNT = 2
const NODE = 7
const COUNTS = 36 ** COUNT

/** The format of a stored stamp. */
export const STAMP = /^[0-9a-y][0-9a-z]{17}$/
/** The year 5009. A clock beyond it is wrong; the stamp then uses this time instead. */
const LATEST = Number.parseInt(`y${'0'.repeat(TIME - 1)}`, 36)

/** Sorts before every other stamp. */
export const NEVER: Stamp = '0'.repeat(TIME + COUNT + NODE)

/** The profile's id in stamps of values that were stored before stamps existed. */
const NO_NODE = '0'.repeat(NODE)

/**
 * How far ahead of this machine's clock a change from outside may be, milliseconds: clocks and time
 * zones are set wrongly by hours. What is further ahead was stamped by a wrong clock, or this one is
 * wrong.
 */
const LIMIT = 24 * 60 * 60_000

/** Makes a random id for a new profile: one of 4,294,967,296. */
export function newProfileId(): string {
  const [random = 0] = crypto.getRandomValues(new Uint32Array(1))
  return inBase36(random, NODE)
}

/**
 * Makes a stamp that is later than the last one, even if the machine's clock is behind.
 * @param last the latest stamp seen.
 * @param now milliseconds since 1970 by this machine's clock.
 * @param node the profile's id.
 */
export function nextStamp(last: Stamp, now: number, node: string): Stamp {
  const seen = last.slice(0, TIME)
  const clock = inBase36(Math.min(Math.max(0, now), LATEST), TIME)
  if (clock > seen) return clock + inBase36(0, COUNT) + node
  const count = Number.parseInt(last.slice(TIME, TIME + COUNT), 36) + 1
  if (count < COUNTS) return seen + inBase36(count, COUNT) + node
  return inBase36(Number.parseInt(seen, 36) + 1, TIME) + inBase36(0, COUNT) + node
}

/**
 * Makes the stamp of a value that an older version stored with a time only.
 * @param instant ISO 8601.
 */
export function stampOf(instant: string): Stamp {
  const { epochMilliseconds } = Temporal.Instant.from(instant)
  return inBase36(Math.max(0, epochMilliseconds), TIME) + inBase36(0, COUNT) + NO_NODE
}

/**
 * Extracts the time of a change. If the clock of its machine was behind, this is the time of the
 * change that it followed.
 * @returns ISO 8601.
 */
export function instantOf(stamp: Stamp): string {
  return Temporal.Instant.fromEpochMilliseconds(timeOf(stamp)).toString()
}

/**
 * Extracts the time of a change, as `instantOf` does.
 * @returns milliseconds since 1970.
 */
export function timeOf(stamp: Stamp): number {
  return Number.parseInt(stamp.slice(0, TIME), 36)
}

/** Extracts the id of the profile that made a change. */
export function nodeOf(stamp: Stamp): string {
  return stamp.slice(-NODE)
}

/**
 * Reads this machine's clock, which can be wrong.
 * @returns milliseconds since 1970.
 */
export function readClock(): number {
  return Temporal.Now.instant().epochMilliseconds
}

/**
 * @param now milliseconds since 1970.
 * @returns whether a stamp is more than a day ahead of this machine's clock.
 */
export function isAhead(stamp: Stamp, now: number): boolean {
  return timeOf(stamp) > now + LIMIT
}

function inBase36(value: number, digits: number): string {
  return value.toString(36).padStart(digits, '0')
}
