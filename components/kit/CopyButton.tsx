import { useState } from 'preact/hooks'
import { t } from '../../lib/text'

interface CopyButtonProps {
  readonly text: string
  readonly label: string
  /** Drawn as a link, next to a more important button. */
  readonly quiet?: boolean
}

/** Copies a text and shows whether that worked. */
export function CopyButton({ text, label, quiet = false }: CopyButtonProps) {
  const [copied, setCopied] = useState<{ text: string; worked: boolean } | null>(null)
  const copy = () => {
    navigator.clipboard.writeText(text).then(
      () => setCopied({ text, worked: true }),
      () => setCopied({ text, worked: false }),
    )
  }
  return (
    <>
      <button type="button" class={quiet ? 'link' : undefined} onClick={copy}>
        {label}
      </button>
      <span role="status">
        {copied?.text === text && t(copied.worked ? 'copied' : 'copyFailed')}
      </span>
    </>
  )
}
