import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Facility, newFacility } from '../../../lib/progress/facility/facility'
import {
  changesTo,
  emptyStored,
  facilityOf,
  type Register,
  type StoredFacility,
  withChanges,
} from '../../../lib/progress/facility/facilityRecord'
import { merge } from '../../../lib/progress/facility/merge'
import { NEVER } from '../../../lib/progress/facility/stamp'
import { sized } from '../../soak/amounts'
import { withNote, withTick } from '../ticked'

const empty = emptyStored(newFacility())

/** Few stamps and few values, so that equal stamps with different values occur. */
const stamp = fc
  .tuple(fc.integer({ min: 0, max: 3 }), fc.constantFrom('aaaaaaa', 'bbbbbbb'))
  .map(([time, node]) => `0000000${time}000${node}`)
const value = fc.oneof(fc.boolean(), fc.constantFrom('', 'a', 'b'), fc.constant(null))
const register: fc.Arbitrary<Register> = fc.oneof(
  fc.tuple(value, stamp),
  fc.tuple(value, stamp, fc.constantFrom('山田', '佐藤')),
)
const path = fc.oneof(
  fc.constantFrom('name', 'tick:order', 'tick:a task nobody knows', 'constructor', 'later'),
  fc.string(),
)
const stored: fc.Arbitrary<StoredFacility> = fc
  .record({
    createdAt: fc.constantFrom('2026-01-01T00:00:00Z', '2026-01-02T00:00:00Z'),
    registers: fc.dictionary(path, register),
  })
  .map((parts) => ({ ...empty, ...parts }))

test('merging two states is commutative', () => {
  fc.assert(
    fc.property(stored, stored, (a, b) => {
      expect(merge(a, b)).toEqual(merge(b, a))
    }),
  )
})

test('merging three states is associative', () => {
  fc.assert(
    fc.property(stored, stored, stored, (a, b, c) => {
      expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)))
    }),
  )
})

test('merging a state twice is idempotent', () => {
  fc.assert(
    fc.property(stored, stored, (a, b) => {
      expect(merge(a, a)).toEqual(a)
      expect(merge(merge(a, b), b)).toEqual(merge(a, b))
    }),
  )
})

test('a merge has every register of both sides, even unknown ones', () => {
  fc.assert(
    fc.property(stored, stored, (a, b) => {
      const paths = new Set([...Object.keys(a.registers), ...Object.keys(b.registers)])
      expect(new Set(Object.keys(merge(a, b).registers))).toEqual(paths)
    }),
  )
})

test('a merge changes neither of its inputs', () => {
  fc.assert(
    fc.property(stored, stored, (a, b) => {
      const before = JSON.stringify([a, b])
      merge(a, b)
      expect(JSON.stringify([a, b])).toBe(before)
    }),
  )
})

test('two facilities with different ids are not merged', () => {
  expect(() => merge(empty, emptyStored(newFacility()))).toThrow(RangeError)
})

/** A machine with its own clock (ms), its own copy, and the states that it sent. */
interface Machine {
  readonly node: string
  clock: number
  copy: StoredFacility
  readonly sent: StoredFacility[]
}
/** A write, with the stamp that it replaced on its machine, over which it must win. */
interface Write {
  readonly path: string
  readonly stamp: string
  readonly value: unknown
  readonly over: string
}

type Step = ReturnType<typeof step.generate>['value']

const step = fc.oneof(
  fc.record({
    what: fc.constant('tick' as const),
    machine: fc.nat({ max: 1 }),
    task: fc.constantFrom('quote', 'order', 'test'),
    done: fc.boolean(),
  }),
  fc.record({
    what: fc.constant('note' as const),
    machine: fc.nat({ max: 1 }),
    task: fc.constantFrom('quote', 'order'),
    text: fc.constantFrom('', 'あ', 'い'),
  }),
  fc.record({
    what: fc.constant('archive' as const),
    machine: fc.nat({ max: 1 }),
    archived: fc.boolean(),
  }),
  // Clocks run, jump by an hour and go back by days.
  fc.record({
    what: fc.constant('clock' as const),
    machine: fc.nat({ max: 1 }),
    by: fc.oneof(fc.constantFrom(0, 1, 3_600_000, -3_600_000), fc.integer({ min: -1e9, max: 1e9 })),
  }),
  // Any earlier state arrives at the other machine: late, twice, out of order, or never.
  fc.record({
    what: fc.constant('arrive' as const),
    machine: fc.nat({ max: 1 }),
    which: fc.nat({ max: 20 }),
  }),
)

/** @returns the facility as a person changes it in a step. */
function after(step: Exclude<Step, { what: 'clock' | 'arrive' }>, seen: Facility): Facility {
  if (step.what === 'tick') return withTick(seen, step.task, step.done)
  if (step.what === 'note') return withNote(seen, step.task, step.text)
  return { ...seen, archived: step.archived }
}

test('two machines whose clocks jump lose nothing: the last writer wins, and a write wins over the value it replaced', () => {
  let operations = 0
  fc.assert(
    fc.property(fc.array(step, { minLength: 20, maxLength: 120 }), (steps) => {
      const machine = (node: string, clock: number): Machine => ({
        node,
        clock,
        copy: empty,
        sent: [],
      })
      const one = machine('aaaaaaa', 1_768_870_000_000)
      const other = machine('bbbbbbb', 1_768_870_000_000 + 3_600_000)
      const writes: Write[] = []
      operations += steps.length
      for (const now of steps) {
        const [at, peer] = now.machine === 0 ? [one, other] : [other, one]
        if (now.what === 'clock') at.clock += now.by
        if (now.what === 'arrive') {
          const state = peer.sent[now.which % Math.max(1, peer.sent.length)]
          if (state) at.copy = merge(at.copy, state)
        }
        if (now.what === 'clock' || now.what === 'arrive') continue
        const wanted = after(now, facilityOf(at.copy))
        const changes = changesTo(at.copy, wanted)
        const before = at.copy
        const written = withChanges(before, changes, { node: at.node, by: '' }, at.clock)
        for (const { path: where, to } of changes) {
          const over = before.registers[where]?.[1] ?? NEVER
          writes.push({ path: where, stamp: written.at, value: to, over })
        }
        at.copy = written.stored
        at.sent.push(at.copy)
        // A state that arrives again does not undo this machine's own later write.
        for (const state of at.sent) expect(merge(state, at.copy)).toEqual(at.copy)
      }
      const end = merge(one.copy, other.copy)
      expect(merge(other.copy, one.copy)).toEqual(end)
      for (const where of new Set(writes.map((write) => write.path))) {
        const of = writes.filter((write) => write.path === where)
        const last = of.reduce((a, b) => (b.stamp > a.stamp ? b : a))
        expect(end.registers[where]).toEqual([last.value, last.stamp])
        // A write is later than the one it replaced: a person's change of a visible value is never lost.
        for (const write of of) expect(write.stamp > write.over).toBe(true)
      }
    }),
    { numRuns: sized(50, 200) },
  )
  console.log(`two machines: ${operations} operations, none lost`)
})
