import { fill, type Message, render } from '../lib/message.ts'
import editor from '../lib/sentences/editor/ja.json' with { type: 'json' }
import papers from '../lib/sentences/papers/ja.json' with { type: 'json' }
import print from '../lib/sentences/print/ja.json' with { type: 'json' }
import sharing from '../lib/sentences/sharing/ja.json' with { type: 'json' }
import always from '../public/_locales/ja/messages.json' with { type: 'json' }
import { templateOf } from './template.ts'

/** Every sentence in Japanese. */
export const messages = { ...always, ...papers, ...print, ...editor, ...sharing }

/** @returns the message as a reader of Japanese sees it, filled in as the browser does. */
export function japanese(message: Message | undefined): string {
  if (message === undefined) return ''
  return render(message, (key, values) => fill(templateOf(messages[key]), values))
}
