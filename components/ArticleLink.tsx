import { articleOf } from '../lib/guide'
import type { Guide } from '../lib/guide/schema'
import { articleAddress, recordAddress } from '../lib/portal/address'
import { t } from '../lib/text'
import { NewTabLink } from './NewTabLink'

interface ArticleLinkProps {
  readonly guide: Guide
  readonly id: string
}

/** A manual: its link, or, where its number is not known, the way to it from one that is. */
export function ArticleLink({ guide, id }: ArticleLinkProps) {
  const article = articleOf(guide, id)
  if (article === undefined) return null
  const start = article.way && articleOf(guide, article.way.from)
  const { number, recordId } = article
  const href = number ? articleAddress(number) : recordId && recordAddress(recordId)
  const path = [...(article.way?.path ?? []), ...(article.section ?? [])]
  return (
    <div class="article">
      {href ? (
        <NewTabLink href={href}>{article.title}</NewTabLink>
      ) : (
        <>
          <strong>{article.title}</strong>
          {start?.number && (
            <NewTabLink href={articleAddress(start.number)}>{t('wayFrom', start.title)}</NewTabLink>
          )}
        </>
      )}
      {path.length > 0 && (
        <ol class="way" aria-label={t('wayLabel')}>
          {path.map((place) => (
            <li key={place}>{place}</li>
          ))}
        </ol>
      )}
    </div>
  )
}
