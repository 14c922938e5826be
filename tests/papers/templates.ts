/** What a receipt of the corpus says. */
export interface ReceiptData {
  readonly title: string
  readonly to: string
  /** As it is written. */
  readonly date: string
  readonly total: number
  readonly issuer: string
  readonly registration: string
  readonly lines: readonly (readonly [name: string, count: number, amount: number])[]
}

/** How a receipt is laid out. */
export interface Layout {
  readonly id: string
  readonly css: string
  readonly body: (receipt: ReceiptData) => string
}

const yen = (amount: number) => amount.toLocaleString('ja-JP')

const table = ({ lines, total }: ReceiptData, heads = ['品名', '数量', '金額']) => `
  <table><tr>${heads.map((head) => `<th>${head}</th>`).join('')}</tr>
  ${lines.map(([name, count, amount]) => `<tr><td>${name}</td><td class=n>${count}</td><td class=n>${yen(amount)}</td></tr>`).join('')}
  <tr><td colspan=2>合計</td><td class=n>${yen(total)}</td></tr></table>`

const issuer = ({ issuer, registration }: ReceiptData) =>
  `<div class=from>${issuer}<br>〒730-0000 広島県広島市中区1-2-3<br>TEL 082-000-1234<br>登録番号 ${registration}</div>`

const spread = (title: string) => [...title].join('　')

/** Layouts whose titles are harder to read off a picture. */
const FURTHER_LAYOUTS: readonly Layout[] = [
  {
    id: 'title right',
    css: 'h1{text-align:right;font-size:30px} .sum{font-size:24px;text-decoration:underline}',
    body: (r) =>
      `<h1>${r.title}</h1><p class=date>No. 0012345<br>発行日：${r.date}</p><h2>${r.to} 御中</h2><p class=sum>合計金額　¥${yen(r.total)}（税込）</p>${table(r)}${issuer(r)}`,
  },
  {
    id: 'banner',
    css: 'h1{background:#246;color:#fff;text-align:center;padding:10px;letter-spacing:.8em} th{background:#246;color:#fff} .sum{font-size:24px}',
    body: (r) =>
      `<h1>${r.title}</h1><p class=date>${r.date}</p><h2>${r.to}　様</h2><p class=sum>合計　¥${yen(r.total)}-</p><p>下記のとおり、正に領収いたしました。</p>${table(r)}${issuer(r)}`,
  },
  {
    id: 'spread title',
    css: 'h1{text-align:center;border-bottom:4px double;font-size:34px} .sum{font-size:28px;text-align:center;border-bottom:1px solid}',
    body: (r) =>
      `<h1>${spread(r.title)}</h1><h2>${r.to}　様</h2><p class=sum>￥${yen(r.total)}※</p><p>但　オンライン資格確認の導入費用</p><p>${r.date}　上記正に領収いたしました</p>${table(r)}${issuer(r)}`,
  },
  {
    id: 'title down the side',
    css: '.side{position:absolute;left:40px;top:60px;writing-mode:vertical-rl;font-size:30px;font-weight:bold;letter-spacing:.3em;border:1px solid;padding:12px 4px} main{margin-left:80px} .sum{font-size:26px;border-bottom:2px solid}',
    body: (r) =>
      `<div class=side>${r.title}</div><main><p class=date>${r.date}</p><h2>${r.to}　様</h2><p class=sum>金額　¥${yen(r.total)}-</p><p>上記正に領収いたしました。</p>${table(r)}${issuer(r)}</main>`,
  },
  {
    id: 'small title left',
    css: 'h1{font-size:17px} .sum{font-size:17px} td,th{border:1px solid #888}',
    body: (r) =>
      `<h1>${r.title}</h1><div class=date>${r.date}<br>整理番号 A-2025-118</div><p>${r.to}　御中</p><p class=sum>ご請求金額：${yen(r.total)}円（税込）</p>${table(r)}${issuer(r)}`,
  },
  {
    id: 'framed page',
    css: 'main{border:2px solid;padding:20px} h1{border-bottom:2px solid;padding-bottom:6px;text-align:center;font-size:28px} .sum{font-size:24px;border:1px solid;padding:10px;text-align:center} td,th{border:1px solid}',
    body: (r) =>
      `<main><h1>${r.title}</h1><p class=date>発行日 ${r.date}</p><h2>${r.to}　御中</h2><p class=sum>¥ ${yen(r.total)} -</p><p>（消費税等を含みます）</p>${table(r)}${issuer(r)}</main>`,
  },
]

/** Receipts as vendors lay them out. */
export const LAYOUTS: readonly Layout[] = [
  {
    id: 'plain',
    css: 'h1{text-align:center;letter-spacing:.5em} .sum{font-size:24px;margin:24px}',
    body: (r) =>
      `<h1>${r.title}</h1><p class=date>発行日 ${r.date}</p><h2>${r.to} 御中</h2><p class=sum>¥${yen(r.total)}-（税込）</p><p>但し オンライン資格確認の導入費用として</p><p>上記正に領収いたしました</p>${table(r)}${issuer(r)}`,
  },
  {
    id: 'boxed',
    css: 'h1{border:2px solid;padding:8px;width:200px} .sum{border:2px solid;font-size:26px;padding:8px} td,th{border:1px solid #000}',
    body: (r) =>
      `<div style="float:right">${r.date}</div><h1>${r.title}</h1><h2>${r.to}　様</h2><p class=sum>金額　￥${yen(r.total)}</p><p>（内消費税 ￥${yen(Math.floor(r.total / 11))}）</p>${table(r, ['項目', '個数', '金額（税込）'])}${issuer(r)}`,
  },
  {
    id: 'two-columns',
    css: '.head{display:flex;justify-content:space-between} td,th{border-bottom:1px solid #999}',
    body: (r) =>
      `<h1 style="text-align:center">${r.title}</h1><div class=head><div><h2>${r.to} 御中</h2><p>ご領収金額　<b style="font-size:22px">${yen(r.total)}円</b></p></div><div><p>領収日：${r.date}</p>${issuer(r)}</div></div>${table(r, ['商品名', '数量', '金額'])}`,
  },
  {
    id: 'kanji-sum',
    css: '.sum{font-size:22px;border-bottom:2px solid}',
    body: (r) =>
      `<h1>${r.title}</h1><p>${r.to}　殿</p><p class=sum>金　${yen(r.total)}円也</p><p>但し、下記の代金として領収いたしました。</p><p>${r.date}</p>${table(r, ['内容', '数', '金額'])}${issuer(r)}`,
  },
  ...FURTHER_LAYOUTS,
]

/** @returns a page of A4 as HTML. */
export function receiptHtml(layout: Layout, receipt: ReceiptData, font = 'sans-serif'): string {
  return `<!doctype html><html lang=ja><meta charset=utf-8><style>
    body{font:14px ${font};margin:40px;width:700px;background:#fff;color:#000}
    table{width:100%;border-collapse:collapse;margin-top:24px} td,th{padding:6px;text-align:left} .n{text-align:right}
    .from{margin-top:24px;text-align:right} .date{text-align:right} h2{font-size:18px} ${layout.css}
  </style><body>${layout.body(receipt)}</body></html>`
}
