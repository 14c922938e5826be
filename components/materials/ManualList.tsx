import { useState } from 'preact/hooks'
import { articleOf, numberOf } from '../../lib/guide'
import type { Article, Guide } from '../../lib/guide/schema'
import { articlesByStep, asksFor, numberAsked, searchArticles } from '../../lib/guide/search'
import { articleAddress, searchAddress } from '../../lib/portal/address/links'
import { formatDate, t } from '../../lib/text'
import { translated } from '../../lib/wording/translation'
import { NewTabLink } from '../kit/NewTabLink'
import { PortalLink } from '../kit/PortalLink'
import { ManualRow } from './ManualRow'

/** Number of recent manuals, so that the others stay visible. */
const MOST_RECENT = 3

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
  const last = recent.flatMap((id) => articleOf(guide, id) ?? []).slice(0, MOST_RECENT)
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
        <ManualRow key={id} guide={guide} id={id} />
      ))}
    </section>
  )
}

/** The search results, or advice where there are none. */
function FoundManuals({ guide, query }: { guide: Guide; query: string }) {
  const articles = searchArticles(guide, query)
  const number = numberAsked(query)
  const portal = asksFor('portal', guide, query)
  const deadline = asksFor('deadline', guide, query) ? guide.subsidy.deadline : undefined
  const contact = asksFor('contact', guide, query)
  const isFound = articles.length > 0 || portal || contact
  return (
    <div class="found">
      <p role="status">
        {isFound
          ? t('manualsFound', String(articles.length + Number(portal) + Number(contact)))
          : t('manualsNotFound')}
      </p>
      {portal && <PortalLink />}
      {deadline && (
        <p>
          <strong>{t('deadline', formatDate(Temporal.PlainDate.from(deadline.date)))}</strong>
        </p>
      )}
      {(contact || (!isFound && number === null)) && (
        <p>{t('askContact', translated(guide.contact.name), guide.contact.telephone)}</p>
      )}
      {articles.map(({ id }) => (
        <ManualRow key={id} guide={guide} id={id} />
      ))}
      {!isFound && number !== null && (
        <NewTabLink href={articleAddress(number)}>{t('suggestNumber', number)}</NewTabLink>
      )}
      {number === null && (
        <NewTabLink href={searchAddress(query)}>{t('searchPortalFor', query)}</NewTabLink>
      )}
    </div>
  )
}
