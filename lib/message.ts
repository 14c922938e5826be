import type messages from '../public/_locales/ja/messages.json'
import type editorMessages from './sentences/editor/ja.json'
import type paperMessages from './sentences/papers/ja.json'
import type printMessages from './sentences/print/ja.json'
import type sharingMessages from './sentences/sharing/ja.json'

/** The name of a sentence in `lib/sentences/papers`, which only 書類を確かめる loads. */
type PaperMessageKey = keyof typeof paperMessages

/** The name of a sentence in `lib/sentences/editor`, which only 手引きの管理 and 手引きを作る・直す load. */
type EditorMessageKey = keyof typeof editorMessages

/** The name of a sentence in `lib/sentences/sharing`, which only 同期 and 共有フォルダー load. */
type SharingMessageKey = keyof typeof sharingMessages

/** The name of a sentence in `lib/sentences/print`, which only 印刷 loads. */
type PrintMessageKey = keyof typeof printMessages

/** The name of a sentence in `lib/sentences/`. */
export type ViewMessageKey =
  | PaperMessageKey
  | EditorMessageKey
  | SharingMessageKey
  | PrintMessageKey

/** The name of a sentence in `public/_locales` or `lib/sentences/`. */
export type MessageKey = keyof typeof messages | ViewMessageKey

/**
 * A sentence that is independent of the language: its key in `public/_locales` and the values for
 * its `$1` … `$9`, which may be messages themselves. The pure modules return these, so that
 * they load no text into the page and every sentence is in one file for each language.
 */
export interface Message {
  readonly key: MessageKey
  readonly values: readonly (string | Message)[]
}

/** @returns the message `key`, its `$1`, `$2` … filled with `values` in order. */
export function message(key: MessageKey, ...values: (string | Message)[]): Message {
  return { key, values }
}

/**
 * @param key the sentence that joins two parts: `$1、$2`.
 * @returns the parts as one, from the left; '' where there are none.
 */
export function joined(key: MessageKey, parts: readonly (string | Message)[]): Message {
  const [first = '', ...rest] = parts
  const begin = typeof first === 'string' ? message('literal', first) : first
  return rest.reduce((before: Message, part) => message(key, before, part), begin)
}

/**
 * @param lookUp the browser's look-up of a key with its values filled in.
 * @returns the sentence in the reader's language.
 */
export function render(
  { key, values }: Message,
  lookUp: (key: MessageKey, values: string[]) => string,
): string {
  return lookUp(
    key,
    values.map((value) => (typeof value === 'string' ? value : render(value, lookUp))),
  )
}

/** @returns a sentence's text with its `$1` … `$9` filled in as the browser does. */
export function fill(template: string, values: readonly string[]): string {
  return template.replace(/\$([1-9])/g, (_, place) => values[Number(place) - 1] ?? '')
}
