import { articleOf } from '../../lib/guide'
import type { Article, Guide } from '../../lib/guide/schema'
import { articleAddress, searchAddress } from '../../lib/portal/address/links'
import { t } from '../../lib/text'
import { translated } from '../../lib/wording/translation'
import { NewTabLink } from '../kit/NewTabLink'
import { useUnavailableArticle } from './UnavailableArticles'

interface OtherWaysProps {
  readonly guide: Guide
  /** The article that is not to be had, where the guide knows it. */
  readonly article: Article | undefined
}

/** Where else to look for an article: the article with the menu, the search, the call centre. */
export function Alternatives({ guide, article }: OtherWaysProps) {
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

/** @returns the article from which the guide's ways begin. */
function hubOf(guide: Guide): Article | undefined {
  const from = guide.articles.find(({ way }) => way)?.way?.from
  return from === undefined ? undefined : articleOf(guide, from)
}
