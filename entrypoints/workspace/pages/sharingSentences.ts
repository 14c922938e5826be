import { addSentences, language } from '../../../lib/text'

/** Adds the sentences of 同期 and 共有フォルダー, which few people open. */
export async function loadSharingSentences(): Promise<void> {
  const sentences =
    language() === 'ja'
      ? await import('../../../lib/sentences/sharing/ja.json')
      : await import('../../../lib/sentences/sharing/en.json')
  addSentences(sentences.default)
}
