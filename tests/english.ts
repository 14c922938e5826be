import { fill, type Message, render } from '../lib/message.ts'
import messages from '../public/_locales/en/messages.json' with { type: 'json' }

/** @returns the message as a reader of English sees it, filled in as the browser does. */
export function english(message: Message): string {
  return render(message, (key, values) => fill(messages[key].message, values))
}
