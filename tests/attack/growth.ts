import { cpuTimeOf } from '../cpuTime'

/** One call on a short text is too quick for the clock. */
const TURNS = 4
/** A text that is so many times as long … */
const TIMES = 8
/** … takes eight times as long if the work grows with the length, and 64 times with its square. */
const TOO_MANY = 28

/** The quickest of some rounds counts, because slower ones include other work of the machine. */
function quickest(work: () => unknown, rounds: number): number {
  let best = Number.POSITIVE_INFINITY
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now()
    for (let turn = 0; turn < TURNS; turn += 1) work()
    best = Math.min(best, performance.now() - start)
  }
  return best
}

/**
 * Compares within one run what a text and one eight times as long cost.
 * @param work is given a text of about so many characters.
 * @returns whether the work grows faster than the length of the text.
 */
export function growsFaster(work: (length: number) => () => unknown, length: number): boolean {
  const grows = (from: number, timeOf: (work: () => void) => number) => {
    const [short, long] = [work(from), work(from * TIMES)]
    // The first calls also compile the expression.
    quickest(short, 2)
    return timeOf(long) / timeOf(short) > TOO_MANY
  }
  // Short texts first: what grows with the third power would not end with long ones. On a busy
  // machine every round of a long text can be interrupted, so the processor's time decides.
  return [length / 8, length].some(
    (from) =>
      grows(from, (call) => quickest(call, 1)) &&
      grows(from, (call) => quickest(call, 5)) &&
      grows(from * 2, cpuTimeOf),
  )
}

/** What stands before and after: a sign that no expression knows, a letter, a line break. */
export const EDGES: readonly (readonly [string, string])[] = [
  ['', '\u0001'],
  ['あ', 'あ'],
  ['', '\n\u0001'],
]

/** @returns `part` again and again between two edges. */
export function hostile(part: string, length: number, [before, after]: (typeof EDGES)[number]) {
  return `${before}${part.repeat(Math.ceil(length / part.length))}${after}`
}
