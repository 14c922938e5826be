import { articleOf } from '../../lib/guide'
import type { Guide } from '../../lib/guide/schema'
import { openingAddress } from '../../lib/portal/address/openingAddress'
import { t } from '../../lib/text'

/** The link to the article that would announce a new deadline. */
export function DeadlineNotice({ guide, id }: { guide: Guide; id: string }) {
  const article = articleOf(guide, id)
  if (article === undefined) return null
  return (
    <p data-article={id}>
      <a href={openingAddress(guide, article)} target="_blank" rel="noopener noreferrer">
        {t('deadlineNotice')}
      </a>
    </p>
  )
}
