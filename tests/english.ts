import { fill, type Message, render } from '../lib/message.ts'
import editor from '../lib/sentences/editor/en.json' with { type: 'json' }
import papers from '../lib/sentences/papers/en.json' with { type: 'json' }
import print from '../lib/sentences/print/en.json' with { type: 'json' }
import sharing from '../lib/sentences/sharing/en.json' with { type: 'json' }
import always from '../public/_locales/en/messages.json' with { type: 'json' }
import { templateOf } from './template.ts'

const messages = { ...always, ...papers, ...print, ...editor, ...sharing }

/** @returns the message as a reader of English sees it, filled in as the browser does. */
export function english(message: Message): string {
  return render(message, (key, values) => fill(templateOf(messages[key]), values))
}
