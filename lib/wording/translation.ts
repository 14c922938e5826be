import { signal } from '@preact/signals'
import { type Message, message } from '../message'
import { language, renderMessage } from '../text'

type English = Readonly<Record<string, string>>

/** Keyed by the Japanese text, so that a text changed by a later edition gets no wrong English. */
const english = signal<English | null>(null)
let wanted = false

/** @returns whether the reader's language is Japanese. */
export function readsJapanese(): boolean {
  return language() === 'ja'
}

/**
 * @returns a text of a guide for the reader: the text itself where they read Japanese, where the
 *   text has no English, and while the English is being loaded.
 */
export function translated(text: string): string {
  if (readsJapanese()) return text
  if (!wanted) {
    wanted = true
    void loadEnglish()
  }
  return english.value?.[text] ?? text
}

/** @returns the sentence for the reader, with the guide's texts in it as `translated` gives them. */
export function renderTranslated(text: Message): string {
  return renderMessage(withTranslated(text))
}

function withTranslated({ key, values }: Message): Message {
  const translatedValues = values.map((value) =>
    typeof value === 'string' ? translated(value) : withTranslated(value),
  )
  return message(key, ...translatedValues)
}

async function loadEnglish(): Promise<void> {
  const [rest, subsidy] = await Promise.all([
    import('../guide/translation/english.json'),
    import('../guide/translation/subsidyEnglish.json'),
  ])
  english.value = { ...rest.default, ...subsidy.default }
}
