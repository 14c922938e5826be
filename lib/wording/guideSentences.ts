import { addSentences, language } from '../text'

/** Adds the sentences of the pages about guides: they are many, and few people need them. */
export async function loadGuideSentences(): Promise<void> {
  const sentences =
    language() === 'ja'
      ? await import('../sentences/editor/ja.json')
      : await import('../sentences/editor/en.json')
  addSentences(sentences.default)
}
