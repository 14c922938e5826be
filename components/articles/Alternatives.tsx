import { articleOf } from '../../lib/guide'
import type { Article, Guide } from '../../lib/guide/schema'
import { articleAddress, searchAddress } from '../../lib/portal/address/links'
import { t } from '../../lib/text'
import { translated } from '../../lib/wording/translation'
import { NewTabLink } from '../kit/NewTabLink'
import { useUnavailableArticle } from './UnavailableArticles'

interface AlternativesProps {
  readonly guide: Guide
  /** The article that could not be opened, if the guide knows it. */
  readonly article: Article | undefined
}

/** Other ways to an article: the article with the menu, the search, the call centre. */
export function Alternatives({ guide, article }: AlternativesProps) {
  const hub = hubOf(guide)
  const hubTrouble = useUnavailableArticle(hub)
  const { name, telephone } = guide.contact
  return (
    <>
      {hub?.number && hub !== article && !hubTrouble && (
        <NewTabLink href={articleAddress(hub.number)}>{t('wayFrom', hub.title)}</NewTabLink>
      )}
      {article && <NewTabLink href={searchAddress(article.title)}>{t('searchPortal')}</NewTabLink>}
      <p class="help">{t('askContact', translated(name), telephone)}</p>
    </>
  )
}

/** @returns the article where the guide's menu paths begin. */
function hubOf(guide: Guide): Article | undefined {
  const from = guide.articles.find(({ way }) => way)?.way?.from
  return from === undefined ? undefined : articleOf(guide, from)
}
