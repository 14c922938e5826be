/**
 * Timeout of a test's waits, in milliseconds. It only ends tests that hang; no test measures speed
 * by it.
 */
export const PATIENCE = 120_000
