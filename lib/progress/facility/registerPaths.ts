import { DEFAULT_ATTRIBUTES, type FacilityPatch } from './facility'

/** Prefixes of paths. The register of an attribute has its name as path. */
export const TICK = 'tick:'
export const NOTE = 'note:'
export const DEADLINE = 'deadline:'

/** Values of registers, by path. */
export type RegisterValues = ReadonlyMap<string, unknown>

/** Lists the registers of a patch by path. Times, names and unknown properties are left out. */
export function registersOf(patch: FacilityPatch): RegisterValues {
  const { ticks = {}, notes = {}, deadlines = {}, ...more } = patch
  return new Map<string, unknown>([
    ...Object.keys(DEFAULT_ATTRIBUTES)
      .filter((name) => Object.hasOwn(more, name))
      .map((name): [string, unknown] => [name, Reflect.get(more, name)]),
    ...Object.entries(ticks).map(([id, { done }]): [string, unknown] => [TICK + id, done]),
    ...Object.entries(notes).map(([id, { text }]): [string, unknown] => [NOTE + id, text]),
    ...Object.entries(deadlines).map(([id, { day }]): [string, unknown] => [DEADLINE + id, day]),
  ])
}

/** Looks up the value of a register that nobody has set. */
export function defaultAt(path: string): unknown {
  if (path.startsWith(TICK)) return false
  if (isNote(path)) return ''
  if (path.startsWith(DEADLINE)) return null
  return Reflect.get(DEFAULT_ATTRIBUTES, path)
}

/** Tells whether the path is that of a note. */
export function isNote(path: string): boolean {
  return path.startsWith(NOTE)
}

/** These store the author's name; the change log has those of attributes. */
export function isSigned(path: string): boolean {
  return [TICK, NOTE, DEADLINE].some((prefix) => path.startsWith(prefix))
}
