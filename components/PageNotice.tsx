import { articleByNumber, articleByRecordId, stepOf, tasksWithArticle } from '../lib/guide'
import type { Article, Guide } from '../lib/guide/schema'
import type { Seen } from '../lib/portal/follow'
import { t } from '../lib/text'
import { PortalLink } from './PortalLink'

/** 今見ているページ: only what is known of the page in the tab, and nothing of one that is gone. */
export function PageNotice({ guide, seen }: { guide: Guide; seen: Seen }) {
  const { address, page, deaf } = seen
  if (address.place === 'elsewhere') return <PortalLink />
  if (address.place === 'sister') return <Notice>{t('pageSister')}</Notice>
  if (deaf) return <Notice>{t('pageDeaf')}</Notice>
  if (address.place === 'page') return null
  if (page?.article?.state === 'missing') return <Notice>{t('articleMissing')}</Notice>
  if (page?.article?.state === 'forbidden') return <Notice>{t('articleForbidden')}</Notice>

  const number = address.number ?? page?.article?.number ?? null
  const article =
    (number !== null && articleByNumber(guide, number)) ||
    (address.recordId !== null && articleByRecordId(guide, address.recordId)) ||
    undefined
  const name = number ?? article?.title
  if (name === undefined) return null
  return (
    <Notice>
      <strong>{t('pageNow', name)}</strong>
      <Uses guide={guide} article={article} />
    </Notice>
  )
}

function Uses({ guide, article }: { guide: Guide; article: Article | undefined }) {
  if (article === undefined) return <p>{t('articleUnknown')}</p>
  const tasks = tasksWithArticle(guide, article.id)
  if (tasks.length === 0) return <p>{article.title}</p>
  return (
    <ul>
      {tasks.map(({ id, title }) => (
        <li key={id}>{t('articleUsedFor', stepOf(guide, id)?.id ?? '', title)}</li>
      ))}
    </ul>
  )
}

function Notice({ children }: { children: preact.ComponentChildren }) {
  return (
    <section class="notice" aria-label={t('pageLabel')}>
      {children}
    </section>
  )
}
