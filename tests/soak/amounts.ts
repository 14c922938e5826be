/**
 * How much is tested: `short` by `npm test`, `all` by `npm run test:all`, `soak` by `npm run soak`.
 * `null` where a developer starts vitest: then every file can be named.
 */
type Amounts = 'short' | 'all' | 'soak' | null

function readAmounts(): Amounts {
  const { JUNBI_TESTS: value } = process.env
  return value === 'short' || value === 'all' || value === 'soak' ? value : null
}

export const amounts = readAmounts()

/** Tests whose length comes from their amounts run in full. */
export const inFull = amounts === 'soak'

/**
 * @param small the amount that shows the same behaviour in seconds.
 * @param full the amount in `npm run soak`.
 */
export function sized(small: number, full: number): number {
  return inFull ? full : small
}
