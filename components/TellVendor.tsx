import { useState } from 'preact/hooks'
import { t } from '../lib/text'

/** What to tell the vendor, ready to copy. */
export function TellVendor({ lines }: { lines: readonly string[] }) {
  const [copied, setCopied] = useState<'yes' | 'failed' | 'no'>('no')
  const copy = () => {
    navigator.clipboard.writeText(lines.join('\n')).then(
      () => setCopied('yes'),
      () => setCopied('failed'),
    )
  }
  return (
    <div class="vendor">
      <h4>{t('tellVendor')}</h4>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <button type="button" onClick={copy}>
        {t('copy')}
      </button>
      <span role="status">
        {copied === 'yes' && t('copied')}
        {copied === 'failed' && t('copyFailed')}
      </span>
    </div>
  )
}
