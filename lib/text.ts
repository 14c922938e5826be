import { browser } from 'wxt/browser'
import { type Message, type MessageKey, message, render } from './message'

// `i18n` is the same in every browser, so that the page's end gets by without the polyfill.
const look = (key: MessageKey, values: string[]) => browser.i18n.getMessage(key, values)

/** @returns the message in the reader's language. */
export function say(text: Message): string {
  return render(text, look)
}

/** @returns the sentence `key` in the reader's language, its `$1` … filled with `values`. */
export function t(key: MessageKey, ...values: (string | Message)[]): string {
  return say(message(key, ...values))
}
