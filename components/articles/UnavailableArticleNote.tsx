import type { Article, Guide } from '../../lib/guide/schema'
import type { ArticleTrouble } from '../../lib/progress/articles/unavailableArticles'
import { formatDate, t } from '../../lib/text'
import { OtherWays } from './Alternatives'

interface ArticleTroubleNoteProps {
  readonly guide: Guide
  readonly article: Article
  readonly trouble: ArticleTrouble
}

/** At the link to an article that could not be opened: when that was, and where else to look. */
export function ArticleTroubleNote({ guide, article, trouble }: ArticleTroubleNoteProps) {
  const day = formatDate(Temporal.PlainDate.from(trouble.day))
  const key = trouble.state === 'missing' ? 'articleMissingOn' : 'articleForbiddenOn'
  return (
    <div class="gone">
      <p>{t(key, article.title, day)}</p>
      <OtherWays guide={guide} article={article} />
    </div>
  )
}
