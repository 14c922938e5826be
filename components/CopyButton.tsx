import { useState } from 'preact/hooks'
import { t } from '../lib/text'

/** Copies a text, and says whether that worked. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const [copied, setCopied] = useState<{ text: string; worked: boolean } | null>(null)
  const copy = () => {
    navigator.clipboard.writeText(text).then(
      () => setCopied({ text, worked: true }),
      () => setCopied({ text, worked: false }),
    )
  }
  return (
    <>
      <button type="button" onClick={copy}>
        {label}
      </button>
      <span role="status">
        {copied?.text === text && t(copied.worked ? 'copied' : 'copyFailed')}
      </span>
    </>
  )
}
