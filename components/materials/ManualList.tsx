import { useState } from 'preact/hooks'
import { articleOf, numberOf } from '../../lib/guide'
import type { Article, Guide } from '../../lib/guide/schema'
import { articlesByStep, numberAsked, searchArticles } from '../../lib/guide/search'
import { articleAddress, searchAddress } from '../../lib/portal/address/links'
import { t } from '../../lib/text'
import { translated } from '../../lib/wording/translation'
import { ArticleLink } from '../articles/ArticleLink'
import { NewTabLink } from '../kit/NewTabLink'
import { PortalLink } from '../kit/PortalLink'

interface ManualListProps {
  readonly guide: Guide
  /** Ids of articles, the newest first. */
  readonly recent: readonly string[]
}

/** The results of a search, or the manuals opened last and all manuals by step. */
export function ManualList({ guide, recent }: ManualListProps) {
  const [query, setQuery] = useState('')
  return (
    <section aria-labelledby="manuals">
      <h2 id="manuals">{t('manuals')}</h2>
      <label class="text">
        <span>{t('searchManuals')}</span>
        <input
          type="search"
          value={query}
          autocomplete="off"
          aria-describedby="search-help"
          onInput={({ currentTarget }) => setQuery(currentTarget.value)}
        />
      </label>
      <p class="help" id="search-help">
        {t('searchManualsHelp')}
      </p>
      {query.trim() === '' ? (
        <AllManuals guide={guide} recent={recent} />
      ) : (
        <FoundManuals guide={guide} query={query.trim()} />
      )}
    </section>
  )
}

function AllManuals({ guide, recent }: ManualListProps) {
  const last = recent.flatMap((id) => articleOf(guide, id) ?? [])
  return (
    <>
      {last.length > 0 && <Manuals title={t('recentManuals')} guide={guide} articles={last} />}
      {articlesByStep(guide).map(({ step, articles }) => (
        <Manuals
          key={step?.id ?? ''}
          title={
            step === null
              ? t('otherManuals')
              : [numberOf(step), translated(step.title)].filter(Boolean).join(' ')
          }
          guide={guide}
          articles={articles}
        />
      ))}
      <PortalLink />
    </>
  )
}

interface ManualsProps {
  readonly title: string
  readonly guide: Guide
  readonly articles: readonly Article[]
}

function Manuals({ title, guide, articles }: ManualsProps) {
  return (
    <section class="manuals" aria-label={title}>
      <h3>{title}</h3>
      {articles.map(({ id }) => (
        <ArticleLink key={id} guide={guide} id={id} />
      ))}
    </section>
  )
}

/** The search results, or advice where there are none. */
function FoundManuals({ guide, query }: { guide: Guide; query: string }) {
  const articles = searchArticles(guide, query)
  const number = numberAsked(query)
  return (
    <div class="found">
      <p role="status">
        {articles.length > 0 ? t('manualsFound', String(articles.length)) : t('manualsNotFound')}
      </p>
      {articles.map(({ id }) => (
        <ArticleLink key={id} guide={guide} id={id} />
      ))}
      {articles.length === 0 &&
        (number === null ? (
          <p>{t('manualsNotFoundMore')}</p>
        ) : (
          <NewTabLink href={articleAddress(number)}>{t('suggestNumber', number)}</NewTabLink>
        ))}
      {number === null && (
        <NewTabLink href={searchAddress(query)}>{t('searchPortalFor', query)}</NewTabLink>
      )}
    </div>
  )
}
