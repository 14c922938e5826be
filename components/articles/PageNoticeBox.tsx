import type { ComponentChildren } from 'preact'
import { t } from '../../lib/text'

/** A box with information about the page in the tab. */
export function PageNoticeBox({ children }: { children: ComponentChildren }) {
  return (
    <section class="notice" aria-label={t('pageLabel')}>
      {children}
    </section>
  )
}
