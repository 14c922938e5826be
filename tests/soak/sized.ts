/** `npm run soak` sets it: tests whose length comes from their amounts then run in full. */
export const inFull = process.env.JUNBI_SOAK === '1'

/**
 * @param small the amount in `npm test`, which shows the same behaviour in seconds.
 * @param full the amount in `npm run soak`.
 */
export function sized(small: number, full: number): number {
  return inFull ? full : small
}
