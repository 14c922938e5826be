import { useState } from 'preact/hooks'
import { t } from '../../lib/text'
import { LATER_ICONS } from '../icons/laterIcons'
import { Icon } from './Icon'

interface CopyButtonProps {
  readonly text: string
  readonly label: string
  /** The name for a screen reader, where several buttons have the same label. */
  readonly spoken?: string
  /** Drawn as an icon alone, in a row without space for text; a failure is shown as text. */
  readonly icon?: boolean
}

/** Copies a text and shows whether that worked. */
export function CopyButton({ text, label, spoken, icon = false }: CopyButtonProps) {
  const [copied, setCopied] = useState<{ text: string; worked: boolean } | null>(null)
  const copy = () => {
    navigator.clipboard.writeText(text).then(
      () => setCopied({ text, worked: true }),
      () => setCopied({ text, worked: false }),
    )
  }
  const result = copied?.text === text ? copied : null
  return (
    <>
      <button
        type="button"
        class={icon ? 'bare' : undefined}
        aria-label={icon ? label : spoken}
        title={icon ? label : undefined}
        onClick={copy}
      >
        <Icon path={result?.worked ? LATER_ICONS.done : LATER_ICONS.copy} />
        {!icon && label}
      </button>
      <span role="status" class={icon && result?.worked !== false ? 'hidden' : undefined}>
        {result && t(result.worked ? 'copied' : 'copyFailed')}
      </span>
    </>
  )
}
