import { browser } from 'wxt/browser'
import {
  fill,
  joined,
  type Message,
  type MessageKey,
  message,
  render,
  type ViewMessageKey,
} from './message'
import { dateMessage, momentMessage, yenMessage } from './notation/format'
import { dayInTokyo } from './notation/tokyoDay'

/** Sentences by key, as the browser's files have them. */
type Sentences = Readonly<Record<string, { readonly message: string }>>

/** The sentences that one view needs and that its code has loaded. */
let ofView: Sentences = {}

/** Adds sentences of `lib/sentences/`, in the reader's language, before the first of them is shown. */
export function addSentences(sentences: Sentences): void {
  ofView = { ...ofView, ...sentences }
}

const isOfView = (key: MessageKey): key is ViewMessageKey => key in ofView

const lookUp = (key: MessageKey, values: string[]) =>
  isOfView(key) ? fill(ofView[key]?.message ?? '', values) : browser.i18n.getMessage(key, values)

/** @returns the message in the reader's language. */
export function renderMessage(text: Message): string {
  return render(text, lookUp)
}

/** @returns the sentence `key` in the reader's language, its `$1` … filled with `values`. */
export function t(key: MessageKey, ...values: (string | Message)[]): string {
  return renderMessage(message(key, ...values))
}

/** @returns the language that the sentences are in, as a BCP 47 tag. */
export function language(): string {
  return t('language')
}

/** @returns the parts joined by the separator of the reader's language. */
export function listed(parts: readonly (string | Message)[]): string {
  return renderMessage(joined('listed', parts))
}

/** @returns a number as the reader writes it: 5,000. */
export function formatCount(number: number): string {
  return number.toLocaleString(language())
}

/** @returns `yen` in the reader's language: 「128,000円」. */
export function formatYen(yen: number): string {
  return renderMessage(yenMessage(yen))
}

/** @returns `date` in the reader's language, with 和暦 and 西暦. */
export function formatDate(date: Temporal.PlainDate): string {
  return renderMessage(dateMessage(date))
}

/** @returns the day in Tokyo of an instant (ISO 8601), as `formatDate` writes it. */
export function formatDayOf(instant: string): string {
  return formatDate(dayInTokyo(Temporal.Instant.from(instant)))
}

/** @returns the days until a deadline: あと 3日, 今日までです. */
export function formatDaysLeft(days: number): string {
  return days === 0 ? t('deadlineToday') : t('deadlineAhead', String(days))
}

/** @returns the moment in Tokyo, to the minute, in the reader's language. */
export function formatMoment(instant: Temporal.Instant): string {
  return renderMessage(momentMessage(instant))
}
