import { expect, test } from 'vitest'
import { checkSheet } from '../../lib/sheet/checkSheet'
import { english } from '../english'
import { fileOf, HEADERS, jobOf, lines, rowWith, SOUND } from './files'

test('the result has the mistakes in English, and the original columns', async () => {
  const wrong = rowWith({ 総事業費: '17000' })
  const job = await jobOf(fileOf(lines([HEADERS, SOUND, wrong])))
  let csv = ''
  for await (const block of checkSheet(job, { load: async () => {}, render: english })) {
    csv += block.csv
  }
  expect(csv).toContain('Row,Result,To correct,Please check,Estimated subsidy,Reasons: to correct,')
  expect(csv).toContain('3,To correct,')
  expect(csv).toContain(
    '総事業費・モバイル端末等の購入費・レセプトコンピュータの改修費] The total cost is ¥17,000, but',
  )
})
