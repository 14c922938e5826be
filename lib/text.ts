import { browser } from 'wxt/browser'
import { joined, type Message, type MessageKey, message, render } from './message'
import { dateMessage, momentMessage, yenMessage } from './notation/format'

// `i18n` is the same in every browser, so that the page's end gets by without the polyfill.
const look = (key: MessageKey, values: string[]) => browser.i18n.getMessage(key, values)

/** @returns the message in the reader's language. */
export function renderMessage(text: Message): string {
  return render(text, look)
}

/** @returns the sentence `key` in the reader's language, its `$1` … filled with `values`. */
export function t(key: MessageKey, ...values: (string | Message)[]): string {
  return renderMessage(message(key, ...values))
}

/** @returns the language that the sentences are in, as a BCP 47 tag. */
export function language(): string {
  return t('language')
}

/** @returns the parts with what the reader's language puts between them. */
export function listed(parts: readonly (string | Message)[]): string {
  return renderMessage(joined('listed', parts))
}

/** @returns `yen` as the reader's language writes it: 「128,000円」. */
export function formatYen(yen: number): string {
  return renderMessage(yenMessage(yen))
}

/** @returns `date` in both counts of years, as the reader's language writes it. */
export function formatDate(date: Temporal.PlainDate): string {
  return renderMessage(dateMessage(date))
}

/** @returns the moment in Tokyo, to the minute, as the reader's language writes it. */
export function formatMoment(instant: Temporal.Instant): string {
  return renderMessage(momentMessage(instant))
}
