// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { read, understood } from '../readPage'

const FORM = '<label>総事業費<input value="1"></label>'
const box = (value: string, letters = 1) =>
  `<input type="text" maxlength="${letters}" value="${value}">`
const code = (boxes: string) =>
  understood(`<form>${FORM}<p>医療機関等コード</p><div>${boxes}</div></form>`)

test('a number with a box for each digit is read as one, and marked as a whole', () => {
  const boxes = [...'3410712362'].map((digit) => box(digit)).join('')
  expect(code(boxes)).toMatchObject({ facilityCode: '3410712362' })
})

test('a number in two boxes of one group is read as one', () => {
  const html = `<form>${FORM}<fieldset class="form-group"><legend>医療機関等コード</legend>${box('341', 3)} － ${box('0712362', 7)}</fieldset></form>`
  expect(understood(html)).toMatchObject({ facilityCode: '3410712362' })
})

test('boxes that are not full are not read, and empty ones are empty', () => {
  expect(code(box('341', 3) + box('07123', 7))).toMatchObject({ facilityCode: '\ufffd' })
  expect(code(box('341', 3) + box('', 7))).toMatchObject({ facilityCode: '\ufffd' })
  expect(code(box('', 3) + box('', 7))).toMatchObject({ facilityCode: '' })
})

test.each([
  ['words stand between them', `${box('1', 3)} 個と ${box('2', 3)}`],
  ['they have space for a whole value', box('341', 10) + box('0712362', 10)],
  ['another element stands between them', `${box('1', 3)}<hr>${box('2', 3)}`],
])('boxes are values of their own where %s', (_, boxes) => {
  const fields = read(`<form>${FORM}<p>番号</p><div>${boxes}</div></form>`)
  expect(fields).toHaveLength(3)
})
