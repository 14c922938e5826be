import { articleOf } from '../../lib/guide'
import type { Guide } from '../../lib/guide/schema'
import { openingAddress } from '../../lib/portal/address/openingAddress'
import { t } from '../../lib/text'
import { translated } from '../../lib/wording/translation'
import { useUnavailableArticle } from '../articles/UnavailableArticles'
import { GuideText } from '../kit/GuideText'
import { Lazy } from '../kit/Lazy'

const loadNote = () =>
  import('../articles/UnavailableArticleNote').then((module) => module.UnavailableArticleNote)

/** A manual in two lines: its purpose, then its number and full title. */
export function ManualRow({ guide, id }: { readonly guide: Guide; readonly id: string }) {
  const article = articleOf(guide, id)
  const start = article?.way && articleOf(guide, article.way.from)
  const linked = start ?? article
  const trouble = useUnavailableArticle(linked)
  if (article === undefined || linked === undefined) return null
  const { number, title, shortTitle } = article
  return (
    <div class="article" data-article={id}>
      <a
        class="manual"
        href={openingAddress(guide, article)}
        target="_blank"
        rel="noopener noreferrer"
        title={translated(title)}
      >
        <strong>
          <GuideText text={shortTitle ?? title} />
        </strong>
        <span class="whole">
          {number ?? (start?.number && t('manualFrom', start.number))}{' '}
          {shortTitle && <GuideText text={title} />}
        </span>
        <span class="hidden">{t('newTab')}</span>
      </a>
      {trouble && (
        <Lazy load={loadNote} props={{ guide, article: linked, trouble }} meanwhile={null} />
      )}
    </div>
  )
}
