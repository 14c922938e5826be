/** What a breakdown of the corpus says. */
export interface BreakdownData {
  readonly facility: string
  /** Prefecture and number, two and seven digits. */
  readonly code: string
  readonly lines: readonly (readonly [
    name: string,
    detail: string,
    eligible: number,
    other: number,
  ])[]
}

type Cells = readonly (string | number)[][]

const sum = ({ lines }: BreakdownData, column: 2 | 3) =>
  lines.reduce((total, line) => total + line[column], 0)

const boxes = (digits: string) => digits.split('')

/** 別紙様式2: digits in boxes, and ①小計 beside ②小計. */
function official(data: BreakdownData, { sums = 'beside', heads = HEADS }: Variant = {}): Cells {
  const [eligible, other] = [sum(data, 2), sum(data, 3)]
  const ofSums: Record<NonNullable<Variant['sums']>, Cells> = {
    beside: [['', '', '①小計', eligible, '②小計', other]],
    below: [['小計', '', eligible, other]],
    apart: [
      ['①小計', '', eligible, ''],
      ['②小計', '', '', other],
    ],
  }
  return [
    ['', '', '領収書内訳書', '', '令和7', '年', '12', '月', '5', '日'],
    [
      '都道府県番号',
      ...boxes(data.code.slice(0, 2)),
      '医療機関コード',
      ...boxes(data.code.slice(2)),
    ],
    ['医療機関名', data.facility],
    ['総額（①＋②）', eligible + other],
    [],
    ['項目', '内訳', ...heads],
    ...data.lines.map(([name, detail, one, two]) => [name, detail, one || '', two || '']),
    ...ofSums[sums],
  ]
}

interface Variant {
  readonly sums?: 'beside' | 'below' | 'apart'
  readonly heads?: readonly [string, string]
}

const HEADS = ['①補助対象金額', '②補助対象外金額'] as const

/** Breakdowns as they go around. */
export const BREAKDOWNS: Readonly<Record<string, (data: BreakdownData) => Cells>> = {
  official: (data) => official(data),
  'a row later': (data) => [[], [], ...official(data)],
  'shifted columns': (data) => official(data).map((row) => ['', '', ...row]),
  'sums below the heads': (data) => official(data, { sums: 'below' }),
  'sums in two rows': (data) => official(data, { sums: 'apart' }),
  'heads with a line break': (data) =>
    official(data, {
      sums: 'below',
      heads: ['①補助対象\n金額（税込）', '②補助対象外\n金額（税込）'],
    }),
  'numbered lines': (data) =>
    official(data, { sums: 'below' }).map((row, at) =>
      at > 5 && at < 6 + data.lines.length ? [String(at - 5), ...row] : ['', ...row],
    ),
  'code in one cell': (data) =>
    official(data).map((row) =>
      row[0] === '都道府県番号'
        ? ['医療機関コード', data.code.slice(2), '都道府県番号', data.code.slice(0, 2)]
        : row,
    ),
  'amounts as text': (data) =>
    official(data).map((row) =>
      row.map((cell) => (typeof cell === 'number' ? `${cell.toLocaleString('ja-JP')}円` : cell)),
    ),
  'total below': (data) => {
    const rows = official(data, { sums: 'below' })
    const total = rows.filter((row) => `${row[0]}`.startsWith('総額'))
    return [...rows.filter((row) => !total.includes(row)), ...total]
  },
}

/** @returns the cells as a printed table. */
export function breakdownHtml(cells: Cells): string {
  const width = Math.max(...cells.map((row) => row.length))
  const cell = (value: string | number | undefined) =>
    `<td${typeof value === 'number' ? ' class=n' : ''}>${typeof value === 'number' ? value.toLocaleString('ja-JP') : (value ?? '')}</td>`
  const rows = cells.map(
    (row) => `<tr>${Array.from({ length: width }, (_, at) => cell(row[at])).join('')}</tr>`,
  )
  return `<!doctype html><html lang=ja><meta charset=utf-8><style>
    body{font:11px sans-serif;margin:24px} td{padding:3px 5px;white-space:nowrap} .n{text-align:right}
  </style><table>${rows.join('')}</table></html>`
}
