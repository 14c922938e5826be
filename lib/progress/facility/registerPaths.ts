import { DEFAULT_ATTRIBUTES, type FacilityPatch, type KeptReceipt } from './facility'

/** Prefixes of paths. The register of an attribute has its name as path. */
export const TICK = 'tick:'
/** The earlier day on which a ticked task was done. Earlier versions leave these registers as they are. */
export const DONE_ON = 'doneOn:'
export const NOTE = 'note:'
export const DEADLINE = 'deadline:'
export const RECEIPT = 'receipt:'

/** Values of registers, by path. */
export type RegisterValues = ReadonlyMap<string, unknown>

/** Lists the registers of a patch by path. Times, names and unknown properties are left out. */
export function registersOf(patch: FacilityPatch): RegisterValues {
  const { ticks = {}, notes = {}, deadlines = {}, receipts = {}, ...more } = patch
  return new Map<string, unknown>([
    ...Object.keys(DEFAULT_ATTRIBUTES)
      .filter((name) => Object.hasOwn(more, name))
      .map((name): [string, unknown] => [name, Reflect.get(more, name)]),
    ...Object.entries(ticks).map(([id, { done }]): [string, unknown] => [TICK + id, done]),
    ...Object.entries(ticks).flatMap(([id, { day }]): [string, unknown][] =>
      day === undefined ? [] : [[DONE_ON + id, day]],
    ),
    ...Object.entries(notes).map(([id, { text }]): [string, unknown] => [NOTE + id, text]),
    ...Object.entries(deadlines).map(([id, { day }]): [string, unknown] => [DEADLINE + id, day]),
    ...Object.entries(receipts).map(([id, kept]): [string, unknown] => [
      RECEIPT + id,
      kept.day === null ? null : `${kept.day} ${kept.number}`.trim(),
    ]),
  ])
}

/** Looks up the value of a register that nobody has set. */
export function defaultAt(path: string): unknown {
  if (path.startsWith(TICK)) return false
  if (isNote(path)) return ''
  if ([DONE_ON, DEADLINE, RECEIPT].some((prefix) => path.startsWith(prefix))) return null
  return Reflect.get(DEFAULT_ATTRIBUTES, path)
}

/** @returns whether the path is that of a note. */
export function isNote(path: string): boolean {
  return path.startsWith(NOTE)
}

/** These store the author's name; the change log has those of attributes. */
export function isSigned(path: string): boolean {
  return [TICK, NOTE, DEADLINE, RECEIPT].some((prefix) => path.startsWith(prefix))
}

/** @returns the parts of a receipt's register: its day, and after a blank its number. */
export function receiptIn(text: string): Pick<KeptReceipt, 'number'> & { readonly day: string } {
  const [day = '', ...number] = text.split(' ')
  return { day, number: number.join(' ') }
}
