/**
 * Whether a value has the shape of an example: the same kind of thing wherever the example has
 * something, in lists each entry as the example's only one. What the example does not have may be
 * there as well.
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
