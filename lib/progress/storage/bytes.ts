/** @returns the bytes of an item as the browsers count them: its key, and its value as JSON. */
export function bytesOf(key: string, value: unknown): number {
  return utf8.encode(key).length + jsonBytes(value)
}

const utf8 = new TextEncoder()

/** Chromium writes these signs in six bytes, where `JSON.stringify` leaves them as they are. */
const LONGER = /[<\u2028\u2029]/g

/** @returns the bytes of a value as the browsers write it: UTF-8 of its JSON. */
export function jsonBytes(value: unknown): number {
  return utf8.encode(JSON.stringify(value).replace(LONGER, '\\u0000')).length
}
