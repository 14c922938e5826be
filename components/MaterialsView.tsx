import type { Guide } from '../lib/guide/schema'
import { t } from '../lib/text'
import { ArticleLink } from './ArticleLink'
import { NewTabLink } from './NewTabLink'
import { PortalLink } from './PortalLink'
import { SubsidyTable } from './SubsidyTable'

/** 資料: all manuals, the subsidy as the handbook has it, and what the guide is. */
export function MaterialsView({ guide }: { guide: Guide }) {
  return (
    <>
      <section>
        <h2>{t('manuals')}</h2>
        {guide.articles.map(({ id }) => (
          <ArticleLink key={id} guide={guide} id={id} />
        ))}
        <PortalLink />
      </section>
      <SubsidyTable guide={guide} />
      <section>
        <h2>{t('aboutGuide')}</h2>
        <p>{guide.title}</p>
        <p class="help">{t('edition', guide.publisher, guide.edition)}</p>
        {guide.prerequisite && <p class="help">{guide.prerequisite.text}</p>}
        {guide.limits && <p class="help">{guide.limits.text}</p>}
        <NewTabLink href="/workspace.html#guides">{t('manageGuides')}</NewTabLink>
      </section>
    </>
  )
}
