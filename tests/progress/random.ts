/** Numbers from 0 to below 1 that are the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/**
 * @returns a new seed, or the one in `JUNBI_SEED`, of a test that printed it. Where requests meet in another
 * order a run is repeated only nearly.
 */
export function newSeed(): number {
  return Number(process.env.JUNBI_SEED ?? Math.floor(Math.random() * 2 ** 32))
}
