import type { Outcome } from '../../check'
import { review } from '../../check/outcome'
import type { Source } from '../../guide/schema'
import { message } from '../../message'
import type { Reading } from '../reading/reading'

/** What the doubt stands on is no document. */
export const SEVERAL_FORMS: Source = {
  document: '医療機関等向け総合ポータルサイト',
  section: 'ページの申請フォーム',
}

/** @returns that the page has applications that are not shown; none where it has only this one. */
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
