import type { Article, Guide } from '../../lib/guide/schema'
import type { UnavailableArticle } from '../../lib/progress/articles/unavailableArticles'
import { formatDate, t } from '../../lib/text'
import { Alternatives } from './Alternatives'

interface ArticleTroubleNoteProps {
  readonly guide: Guide
  readonly article: Article
  readonly trouble: UnavailableArticle
}

/** At the link to an article that could not be opened: when that was, and where else to look. */
export function UnavailableArticleNote({ guide, article, trouble }: ArticleTroubleNoteProps) {
  const day = formatDate(Temporal.PlainDate.from(trouble.day))
  const key = trouble.state === 'missing' ? 'articleMissingOn' : 'articleForbiddenOn'
  return (
    <div class="gone">
      <p>{t(key, article.title, day)}</p>
      <Alternatives guide={guide} article={article} />
    </div>
  )
}
