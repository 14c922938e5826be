import { articleOf } from '../../lib/guide'
import type { Guide } from '../../lib/guide/schema'
import { articleAddress, recordAddress } from '../../lib/portal/address/links'
import { GuideText } from '../kit/GuideText'
import { Lazy } from '../kit/Lazy'
import { NewTabLink } from '../kit/NewTabLink'
import { Breadcrumbs } from './Breadcrumbs'
import { useUnavailableArticle } from './UnavailableArticles'

const loadNote = () =>
  import('./UnavailableArticleNote').then(({ UnavailableArticleNote }) => UnavailableArticleNote)

interface ArticleLinkProps {
  readonly guide: Guide
  readonly id: string
}

/** The link to a manual; if its number is not known, the menu path from one whose number is. */
export function ArticleLink({ guide, id }: ArticleLinkProps) {
  const article = articleOf(guide, id)
  const start = article?.way && articleOf(guide, article.way.from)
  const linked = start ?? article
  const trouble = useUnavailableArticle(linked)
  if (article === undefined || linked === undefined) return null
  const { number, recordId } = article
  const href = number ? articleAddress(number) : recordId && recordAddress(recordId)
  return (
    <div class="article" data-article={id}>
      {href ? (
        <NewTabLink href={href}>
          <GuideText text={article.title} />
        </NewTabLink>
      ) : (
        <strong>
          <GuideText text={article.title} />
        </strong>
      )}
      <Breadcrumbs start={href ? undefined : start} article={article} />
      {trouble && (
        <Lazy load={loadNote} props={{ guide, article: linked, trouble }} meanwhile={null} />
      )}
    </div>
  )
}
