import { fill, type Message, type MessageKey, render as renderMessage } from '../message'

/** Renders messages in a worker, which cannot access the browser's messages. */
export interface Sentences {
  /** Loads the templates that these messages need. */
  readonly load: (messages: readonly Message[]) => Promise<void>
  readonly render: (message: Message) => string
}

/** Message templates by key, with placeholders `$1` … `$9`. */
export type Templates = readonly (readonly [MessageKey, string])[]

/**
 * Makes a renderer that loads templates on demand.
 * @param ask loads the templates of these keys; each key is requested once.
 */
export function openSentences(ask: (keys: readonly MessageKey[]) => Promise<Templates>): Sentences {
  const known = new Map<MessageKey, string>()
  return {
    load: async (messages) => {
      const wanted = new Set(messages.flatMap(keysIn))
      const unknown = [...wanted].filter((key) => !known.has(key))
      if (unknown.length === 0) return
      for (const [key, template] of await ask(unknown)) known.set(key, template)
    },
    render: (message) =>
      renderMessage(message, (key, values) => fill(known.get(key) ?? key, values)),
  }
}

function keysIn({ key, values }: Message): MessageKey[] {
  return [key, ...values.flatMap((value) => (typeof value === 'string' ? [] : keysIn(value)))]
}
