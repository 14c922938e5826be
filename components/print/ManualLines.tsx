import { articleOf } from '../../lib/guide'
import type { Guide } from '../../lib/guide/schema'
import { t } from '../../lib/text'
import { GuideText } from '../kit/GuideText'

/** Manuals on paper: title, number, and the menu path if there is one. */
export function ManualLines({ guide, ids }: { guide: Guide; ids: readonly string[] }) {
  return (
    <ul>
      {ids.map((id) => {
        const article = articleOf(guide, id)
        if (article === undefined) return null
        const start = article.way && articleOf(guide, article.way.from)
        const path = [
          ...(start ? [[start.number, start.title].filter(Boolean).join(' ')] : []),
          ...(article.way?.path ?? []),
          ...(article.section ?? []),
        ]
        return (
          <li key={id}>
            <strong>
              <GuideText text={article.title} />
            </strong>
            {article.number && ` ${article.number}`}
            {path.length > 0 && <span class="small">{t('printWay', path.join(' ＞ '))}</span>}
          </li>
        )
      })}
    </ul>
  )
}
