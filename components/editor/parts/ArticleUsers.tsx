import { articleUsers } from '../../../lib/guide/draft/articleUsers'
import { pathOf, textOf, type ValuePlace, valueAt } from '../../../lib/guide/draft/tree'
import { t } from '../../../lib/text'
import { useEditor } from '../EditorContext'

/** Before a manual is removed: what leads to it. Shows nothing for other entries and unused manuals. */
export function ArticleUsers({ entry }: { readonly entry: ValuePlace }) {
  const { values } = useEditor()
  if (pathOf(entry.slice(0, -1)) !== 'articles') return null
  const { names, isNotice } = articleUsers(values, textOf(valueAt(values, [...entry, 'id'])))
  const users = isNotice ? [...names, t('writeNotice')] : names
  return users.length === 0 ? null : (
    <>
      <p>{t('writeArticleUsed')}</p>
      <ul>
        {users.map((user) => (
          <li key={user}>{user}</li>
        ))}
      </ul>
    </>
  )
}
