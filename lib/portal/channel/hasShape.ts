/**
 * Compares a value's structure with an example: a schema in the page, which does without zod.
 * @param example its properties are required with the same type, any others are allowed; every
 *   entry of a list has to match the example's only entry.
 */
export function hasShape(value: unknown, example: unknown): boolean {
  if (typeof example !== 'object' || example === null) return typeof value === typeof example
  if (typeof value !== 'object' || value === null) return false
  if (Array.isArray(example)) {
    return Array.isArray(value) && value.every((entry) => hasShape(entry, example[0]))
  }
  return (
    !Array.isArray(value) &&
    Object.entries(example).every(([name, part]) => hasShape(Reflect.get(value, name), part))
  )
}
