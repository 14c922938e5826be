import { addSentences, language } from '../../../lib/text'

/** Adds the sentences of the pages about guides: they are many, and few people need them. */
export async function loadGuideSentences(): Promise<void> {
  const sentences =
    language() === 'ja'
      ? await import('../../../lib/sentences/editor/ja.json')
      : await import('../../../lib/sentences/editor/en.json')
  addSentences(sentences.default)
}
