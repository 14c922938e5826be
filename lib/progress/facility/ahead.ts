import { lastStamp, type Register, type StoredFacility } from './facilityRecord'
import { merge } from './merge'
import { isAhead, NEVER, nextStamp, nodeOf, timeOf } from './stamp'

/** The facts by which a profile's own new changes are recognised. */
export interface ProfileClock {
  /** The profile's id. */
  readonly node: string
  /** Its clock, milliseconds since 1970. */
  readonly now: number
  /** When the last 同期 that succeeded began, milliseconds since 1970; `null` for none. */
  readonly since: number | null
}

/** A facility cut by the time of its registers. */
interface CutByTime {
  /** With the registers that are not ahead. */
  readonly within: StoredFacility
  /** With those that are; `null` if none is. */
  readonly ahead: StoredFacility | null
}

/** Cuts a facility by the time of its registers. */
export function cutByTime(stored: StoredFacility, now: number): CutByTime {
  if (!isAhead(lastStamp(stored), now)) return { within: stored, ahead: null }
  const { within = [], ahead = [] } = Object.groupBy(
    Object.entries(stored.registers),
    ([, [, at]]) => (isAhead(at, now) ? 'ahead' : 'within'),
  )
  return {
    within: { ...stored, registers: Object.fromEntries(within) },
    ahead: { ...stored, registers: Object.fromEntries(ahead) },
  }
}

/** A facility from outside, and the stored one. */
interface Arrival {
  readonly incoming: StoredFacility
  readonly ours: StoredFacility | null
  /** Registers that were too far ahead when they arrived. */
  readonly held: StoredFacility | null
}

/** The facility after an arrival. */
interface Arrived {
  /** `null` if it is not stored yet, and all incoming registers are ahead. */
  readonly stored: StoredFacility | null
  /** The registers that wait for the user; `null` if none does. */
  readonly held: StoredFacility | null
}

/**
 * Merges a facility from outside. Registers that are too far ahead are not merged: they would win
 * over every change until their time comes. They are held until then, or until the user accepts
 * them. The merge itself uses no clock, so its result is the same on every machine.
 */
export function mergeArrival({ incoming, ours, held }: Arrival, now: number): Arrived {
  const cuts = [incoming, ...(held ? [held] : [])].map((one) => cutByTime(one, now))
  const within = cuts.map((cut) => cut.within).reduce(merge)
  const [first, ...more] = cuts.flatMap((cut) => cut.ahead ?? [])
  if (first === undefined) return { stored: ours ? merge(ours, within) : within, held: null }
  const ahead = more.reduce(merge, first)
  const isNothing = Object.keys(within.registers).length === 0
  const stored = ours ? merge(ours, within) : isNothing ? null : within
  return { stored, held: stored ? undecided(ahead, stored) : ahead }
}

/**
 * @returns whether a value was set in this profile since the last 同期. Such a value replaces one that
 *   is ahead of the clock, though its stamp is earlier.
 */
export function isSetSinceSync(
  register: Register | undefined,
  { node, now, since }: ProfileClock,
): boolean {
  if (register === undefined) return false
  // The last 同期 may have had a wrong clock.
  const from = since === null || since > now ? 0 : since
  return nodeOf(register[1]) === node && timeOf(register[1]) >= from
}

/**
 * Leaves out of an arriving facility the registers that are ahead and that a value set here since the
 * last 同期 replaces. Otherwise the user would be asked about a value that was just replaced.
 */
export function withoutReplaced(
  incoming: StoredFacility,
  ours: StoredFacility,
  profile: ProfileClock,
): StoredFacility {
  const { within, ahead } = cutByTime(incoming, profile.now)
  if (ahead === null) return incoming
  const own = cutByTime(ours, profile.now).within.registers
  const open = Object.entries(ahead.registers).filter(
    ([path]) => !isSetSinceSync(own[path], profile),
  )
  return { ...incoming, registers: { ...within.registers, ...Object.fromEntries(open) } }
}

/** @returns the registers that would change a value; `null` if none would. */
function undecided(ahead: StoredFacility, stored: StoredFacility): StoredFacility | null {
  const isNew = ([path, [value, at]]: [string, Register]) => {
    const ours = stored.registers[path]
    return !ours || (at > ours[1] && JSON.stringify(value) !== JSON.stringify(ours[0]))
  }
  const registers = Object.entries(ahead.registers).filter(isNew)
  return registers.length > 0 ? { ...ahead, registers: Object.fromEntries(registers) } : null
}

/**
 * Joins a facility with held registers, and gives all that are ahead a stamp of now, as a change that
 * follows all others. Writers' names stay.
 * @param held `null` for none.
 * @param node the profile's id.
 */
export function restamped(
  stored: StoredFacility,
  held: StoredFacility | null,
  { node, now }: { readonly node: string; readonly now: number },
): StoredFacility {
  const all = held ? merge(stored, held) : stored
  const { within, ahead } = cutByTime(all, now)
  if (ahead === null) return all
  // Also later than those that the held ones replace.
  const last = [stored, all]
    .map((one) => lastStamp(cutByTime(one, now).within))
    .sort()
    .at(-1)
  const at = nextStamp(last ?? NEVER, now, node)
  const later = Object.entries(ahead.registers).map(([path, [value, , by]]): [string, Register] => [
    path,
    by === undefined ? [value, at] : [value, at, by],
  ])
  return { ...within, registers: { ...within.registers, ...Object.fromEntries(later) } }
}

/**
 * Applies a stored facility to a known one: merged, because events can be late. Only registers that
 * were ahead, and to which `restamped` gave an earlier stamp, are replaced. That stamp is later than
 * all others that are not ahead, as those in a late event are not.
 */
export function afterWrite(
  known: StoredFacility,
  stored: StoredFacility,
  now: number,
): StoredFacility {
  const { within, ahead } = cutByTime(known, now)
  const all = merge(known, stored)
  if (ahead === null) return all
  const last = lastStamp(within)
  const accepted = Object.keys(ahead.registers).flatMap((path): [string, Register][] => {
    const set = stored.registers[path]
    return set && set[1] > last && !isAhead(set[1], now) ? [[path, set]] : []
  })
  return { ...all, registers: { ...all.registers, ...Object.fromEntries(accepted) } }
}
