import type { Guide } from '../../lib/guide/schema'
import { t } from '../../lib/text'

/** Who wrote the edition, and who else checked it; nothing for a guide that does not say. */
export function MadeLine({ made }: Pick<Guide, 'made'>) {
  if (made === undefined) return null
  const { by, checked } = made
  return <p class="help">{checked ? t('madeChecked', by, checked.by) : t('madeAlone', by)}</p>
}
