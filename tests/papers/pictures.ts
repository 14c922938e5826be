/** What happens to a paper before it is a picture: styles of its page, and of a layer over it. */
export interface Condition {
  readonly id: string
  readonly page: string
  readonly over: string
  /** Picture elements for one of the page's: 2.1 is 200 dpi of A4. */
  readonly scale: number
  /** Of JPEG. */
  readonly quality: number
}

const NOISE = `background-image:url("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='300' height='300'%3E%3Cfilter id='n'%3E%3CfeTurbulence type='fractalNoise' baseFrequency='.8'/%3E%3C/filter%3E%3Crect width='300' height='300' filter='url(%23n)' opacity='.25'/%3E%3C/svg%3E")`
const SEAL =
  'left:470px;top:170px;width:90px;height:90px;border:4px solid #d33;border-radius:50%;box-sizing:border-box;opacity:.8'

/** Scans at 200 dpi, and worse. */
export const CONDITIONS: readonly Condition[] = [
  { id: 'scan', page: '', over: '', scale: 2.1, quality: 80 },
  { id: 'turned', page: 'rotate:1.5deg', over: '', scale: 2.1, quality: 70 },
  { id: 'blurred', page: 'filter:blur(.5px)', over: NOISE, scale: 2.1, quality: 60 },
  { id: 'sealed', page: '', over: SEAL, scale: 2.1, quality: 70 },
  {
    id: 'folded',
    page: '',
    over: 'background:linear-gradient(#0000 49%,#0006 50%,#0001 51%,#0000 60%)',
    scale: 2.1,
    quality: 70,
  },
  { id: 'low resolution', page: '', over: '', scale: 1.05, quality: 70 },
  {
    id: 'photograph',
    page: 'rotate:3deg;filter:blur(.4px) brightness(.85)',
    over: `${NOISE};background-blend-mode:multiply;box-shadow:inset 200px 0 200px #0005`,
    scale: 2.1,
    quality: 50,
  },
]

/** @returns the page of a receipt with what has happened to it. */
export function spoilt(html: string, { page, over }: Condition): string {
  return html
    .replace(
      '</style>',
      `html{background:#fff} body{${page}} .over{position:absolute;inset:0;${over}}</style>`,
    )
    .replace('</body>', '<div class=over></div></body>')
}
