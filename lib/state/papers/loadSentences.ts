import { addSentences, language } from '../../text'

/** Loads the sentences of 書類を確かめる in the reader's language. */
export async function loadPaperSentences(): Promise<void> {
  const { default: sentences } =
    language() === 'ja'
      ? await import('../../sentences/papers/ja.json')
      : await import('../../sentences/papers/en.json')
  addSentences(sentences)
}
