import { expect, test } from 'vitest'
import { isOtherDocument } from '../../lib/notation'

test.each([
  '納品書.pdf',
  'ＮＯＴＥ_納品書（控え）.pdf',
  '注文請書_202512.pdf',
  '事業完了報告書.docx',
  '委任状.pdf',
  '契約書写し.pdf',
  'Delivery_Note.pdf',
  'contract.pdf',
])('%s is another document', (name) => {
  expect(isOtherDocument(name)).toBe(true)
})

test.each([
  'scan001.pdf',
  '申請書類一式.pdf',
  '納品書と領収書.pdf',
  '報告書等.zip',
  '書類.pdf',
  '',
])('%j may be what is asked for', (name) => {
  expect(isOtherDocument(name)).toBe(false)
})
