import { expect, test } from 'vitest'
import { readCell } from '../../lib/sheet/cell'
import { cellsInResult } from '../../lib/sheet/result'
import { withoutMark, writeRow } from '../../lib/sheet/write'
import { checked, fileOf, HEADERS, lines, rowWith } from './files'

test('a row of the result has the answer, the reasons and the original cells', async () => {
  const odd = rowWith({ 医療機関等名: '"=cmd|x, ""又は""\n二行目"' })
  const file = fileOf(lines([HEADERS, rowWith({ 総事業費: '1' }), odd]))
  const { csv, blocks } = await checked(file)
  expect(
    csv.startsWith('\ufeff行,結果,要修正,要確認,補助額の目安,要修正の理由,要確認の理由,'),
  ).toBe(true)
  expect(csv).toMatch(/\r\n2,要修正,1,2,128000,"［総事業費・/)
  expect(csv).toContain(`"'=cmd|x, ""又は""\n二行目"`)
  expect(cellsInResult(blocks[0]?.csv ?? '', 3)[1]).toBe('=cmd|x, "又は"\n二行目')
})

test('codes keep their leading zero through a spreadsheet, and no cell becomes a formula', async () => {
  const cells = { 医療機関等コード: '0115110843', 医療機関等名: '=HYPERLINK("x")' }
  const { csv, rows } = await checked(
    fileOf(
      lines([HEADERS, rowWith(cells), rowWith({ ...cells, 医療機関等コード: '="0115110843"' })]),
    ),
  )
  expect(rows.map(({ code }) => code)).toEqual(['0115110843', '0115110843'])
  expect(csv.match(/"=""0115110843"""/g)).toHaveLength(2)
  expect(csv).toContain(`"'=HYPERLINK`)
  expect(readCell('facilityCode', cellsInResult(csv, 2)[0] ?? '')).toEqual({ text: '0115110843' })
})

test.each(['＝1+1', '＋1', '－1', '＠x', '@x', '\t=1', '="1"&A1', '="01"+1'])(
  'the cell %j is a text in the result',
  (cell) => {
    expect(writeRow([cell])).toMatch(/^"?'/)
    expect(withoutMark(`'${cell}`)).toBe(cell)
  },
)

test('what is worth knowing stands in the result, and leaves the row OK', async () => {
  const { rows, csv } = await checked(fileOf(lines([HEADERS, rowWith({ 補助申請額: '120000' })])))
  expect(rows[0]).toMatchObject({ answer: 'pass', fails: 0, reviews: 0, advice: 1 })
  expect(csv).toMatch(/^\ufeff.*,ご参考,医療機関等コード,/)
  expect(csv).toMatch(/\r\n2,OK,0,0,128000,,,"?［補助申請額］目安より 8,000円 少なくなっています。/)
})
