import { type Message, type MessageKey, message } from '../message'

/** What a parser makes of a person's writing: a value, or the reason why there is none. */
export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false
      readonly reason: Message
      /** The values that it could be, where it names several. */
      readonly several?: readonly T[]
      /** The one value that it can be, where it names that as a question. */
      readonly meant?: T
    }

/** @returns the parser's answer that `value` was read. */
export function parsed<T>(value: T): Parsed<T> {
  return { ok: true, value }
}

/** @returns the parser's answer that nothing was read, for the reason `key`. */
export function unread(key: MessageKey, ...values: (string | Message)[]): Parsed<never> {
  return { ok: false, reason: message(key, ...values) }
}
