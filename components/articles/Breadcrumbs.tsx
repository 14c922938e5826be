import type { Article } from '../../lib/guide/schema'
import { articleAddress } from '../../lib/portal/address/links'
import { t } from '../../lib/text'
import { GuideText } from '../kit/GuideText'

interface WayProps {
  /** The article from which the way begins, where one has to begin there. */
  readonly start: Article | undefined
  readonly article: Article
}

/** The way to a place in the portal as breadcrumbs; a step that can be reached is a link. */
export function Breadcrumbs({ start, article: { way, section = [] } }: WayProps) {
  const path = [...(way?.path ?? []), ...section]
  if (path.length === 0) return null
  return (
    <ol class="way" aria-label={t('wayLabel')}>
      {start?.number && (
        <li>
          <a href={articleAddress(start.number)} target="_blank" rel="noopener noreferrer">
            <GuideText text={start.title} />
            <span class="new-tab">{t('newTab')}</span>
          </a>
        </li>
      )}
      {path.map((place) => (
        <li key={place}>
          <GuideText text={place} />
        </li>
      ))}
    </ol>
  )
}
