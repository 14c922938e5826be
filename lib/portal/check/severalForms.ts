import type { Outcome } from '../../check'
import { review } from '../../check/outcome'
import type { Source } from '../../guide/schema'
import { message } from '../../message'
import type { Reading } from '../reading/reading'

/** The source of this doubt is on the portal itself and not in the handbook. */
export const SEVERAL_FORMS: Source = {
  document: '医療機関等向け総合ポータルサイト',
  section: 'ページの申請フォーム',
}

/** @returns one outcome, 要確認, if the page has other applications that are not shown; else none. */
export function severalForms({ others }: Reading): Outcome[] {
  if (others === 0) return []
  const found = review(
    [],
    message('checkOtherForms', String(others)),
    message('checkOtherFormsMend'),
  )
  return [
    { rule: 'only-form', question: message('questionOnlyForm'), source: SEVERAL_FORMS, ...found },
  ]
}
