/**
 * How long a test waits for what has to come, in milliseconds. It only ends what hangs: no test says
 * by it how fast something has to be.
 */
export const PATIENCE = 120_000
