import type { Article, Guide } from '../../lib/guide/schema'
import type { UnavailableArticle } from '../../lib/progress/articles/unavailableArticles'
import { formatDate, t } from '../../lib/text'
import { Alternatives } from './Alternatives'

interface UnavailableArticleNoteProps {
  readonly guide: Guide
  readonly article: Article
  readonly trouble: UnavailableArticle
}

/** Below the link to an article that could not be opened: the day, and other ways to it. */
export function UnavailableArticleNote({ guide, article, trouble }: UnavailableArticleNoteProps) {
  const day = formatDate(Temporal.PlainDate.from(trouble.day))
  const key = trouble.state === 'missing' ? 'articleMissingOn' : 'articleForbiddenOn'
  return (
    <div class="gone">
      <p>{t(key, article.title, day)}</p>
      <Alternatives guide={guide} article={article} />
    </div>
  )
}
