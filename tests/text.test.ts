import { expect, test } from 'vitest'
import { addSentences, t } from '../lib/text'

test('a sentence that one view has loaded is filled in like the others', () => {
  addSentences({ paperAllRead: { message: '$1件の書類を読み取りました。' } })
  expect(t('paperAllRead', '3')).toBe('3件の書類を読み取りました。')
})
