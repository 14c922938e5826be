import { addSentences, language } from '../../../lib/text'

/** Adds the sentences that only sheets of paper need. */
export async function loadPrintSentences(): Promise<void> {
  const sentences =
    language() === 'ja'
      ? await import('../../../lib/sentences/print/ja.json')
      : await import('../../../lib/sentences/print/en.json')
  addSentences(sentences.default)
}
