/** Digits that somebody types to get past a field. */
const RUNS = ['0123456789', '1234567890', '9876543210']

/**
 * @param digits a 医療機関等コード, all ten digits.
 * @returns whether it looks like a stand-in and no facility's code: one digit ten times or in all of
 *   the institution's seven (1311111111), no institution (1310000000), or digits in a row (1311234567).
 */
export function isDummyCode(digits: string): boolean {
  const institution = digits.slice(5, 9)
  const own = digits.slice(3)
  return (
    /(\d)\1{6}$/.test(digits) ||
    institution === '0000' ||
    RUNS.some((run) => run.includes(digits) || run.includes(own))
  )
}
