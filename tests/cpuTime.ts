/** So much is more than the steps of the clock, which are up to 4,000; microseconds. */
const ENOUGH = 20_000

/**
 * @param work is repeated until its time can be measured.
 * @returns the processor's time that this thread spends on it once, in microseconds, whatever else
 *   the machine does.
 */
export function cpuTimeOf(work: () => void): number {
  const start = process.threadCpuUsage()
  for (let turns = 1; ; turns += 1) {
    work()
    // Which of the two a moment counts as is told by chance.
    const { user, system } = process.threadCpuUsage(start)
    if (user + system >= ENOUGH) return (user + system) / turns
  }
}
