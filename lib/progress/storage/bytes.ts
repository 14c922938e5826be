/**
 * Counts the bytes of an item against the quota as the browsers do: its key, and its value as JSON.
 * @returns bytes.
 */
export function bytesOf(key: string, value: unknown): number {
  return utf8.encode(key).length + jsonBytes(value)
}

const utf8 = new TextEncoder()

/** Chromium escapes these characters as six bytes each; `JSON.stringify` leaves them unescaped. */
const ESCAPED_BY_CHROMIUM = /[<\u2028\u2029]/g

/**
 * Counts the bytes of a value as the browsers store it: UTF-8 of its JSON.
 * @returns bytes.
 */
export function jsonBytes(value: unknown): number {
  return utf8.encode(JSON.stringify(value).replace(ESCAPED_BY_CHROMIUM, '\\u0000')).length
}
