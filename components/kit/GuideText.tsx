import { readsJapanese, translated } from '../../lib/wording/translation'

/** A text of a guide; where it has to stay Japanese, a screen reader is told to read it so. */
export function GuideText({ text }: { text: string }) {
  const shown = translated(text)
  if (readsJapanese() || shown !== text) return <>{shown}</>
  return <span lang="ja">{text}</span>
}
