import { fill, type Message, type MessageKey, render } from '../message'

/** Says messages where the browser's own sentences are out of reach. */
export interface Sentences {
  /** Makes sure that these can be said. */
  readonly know: (messages: readonly Message[]) => Promise<void>
  readonly say: (message: Message) => string
}

/** Sentences by key, their places `$1` … `$9` still to be filled. */
export type Templates = readonly (readonly [MessageKey, string])[]

/** @param ask gives the sentences of these keys; it is asked once for each. */
export function openSentences(ask: (keys: readonly MessageKey[]) => Promise<Templates>): Sentences {
  const known = new Map<MessageKey, string>()
  return {
    know: async (messages) => {
      const wanted = new Set(messages.flatMap(keysIn))
      const unknown = [...wanted].filter((key) => !known.has(key))
      if (unknown.length === 0) return
      for (const [key, template] of await ask(unknown)) known.set(key, template)
    },
    say: (message) => render(message, (key, values) => fill(known.get(key) ?? key, values)),
  }
}

function keysIn({ key, values }: Message): MessageKey[] {
  return [key, ...values.flatMap((value) => (typeof value === 'string' ? [] : keysIn(value)))]
}
