import * as z from 'zod/mini'

/**
 * @param smallest number of characters or elements, inclusive.
 * @returns a check for a string or an array.
 */
export function minLength(smallest: number) {
  return onlyWhereCountable(z.minLength(smallest))
}

/**
 * @param largest number of characters or elements, inclusive.
 * @returns a check for a string or an array.
 */
export function maxLength(largest: number) {
  return onlyWhereCountable(z.maxLength(largest))
}

/**
 * zod compares whatever stands under `length`, also of a value that it has already refused for its
 * type. A comparison with an object such as `{"toString": ""}` throws, and a damaged file would not
 * get its list of problems.
 */
function onlyWhereCountable<Check extends z.core.$ZodCheck<never>>(check: Check): Check {
  check._zod.def.when = ({ value }) => typeof value === 'string' || Array.isArray(value)
  return check
}
