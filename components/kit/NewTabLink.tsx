import type { ComponentChildren } from 'preact'
import { t } from '../../lib/text'

/** Opens in a new tab, so that a half-filled form is never lost. */
export function NewTabLink({ href, children }: { href: string; children: ComponentChildren }) {
  return (
    <a class="open" href={href} target="_blank" rel="noopener noreferrer">
      <span>{children}</span>
      <span class="new-tab">{t('newTab')}</span>
    </a>
  )
}
