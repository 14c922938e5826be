import { readsJapanese, translated } from '../../lib/wording/translation'

/** A text of a guide, marked as Japanese for screen readers where it is not translated. */
export function GuideText({ text }: { text: string }) {
  const shown = translated(text)
  if (readsJapanese() || shown !== text) return <>{shown}</>
  return <span lang="ja">{text}</span>
}
