import { writeXlsx } from 'hucre/xlsx'
import { lockedPdf, longPdf } from './smallPdf.ts'

/** The head of a PNG that says it is 20,000 by 20,000. */
const HUGE_SCAN = Buffer.from('89504e470d0a1a0a0000000d4948445200004e2000004e200100000000', 'hex')
/** The head of a JPEG that says it is 12,000 by 9,000. */
const HUGE_PHOTO = Buffer.from('ffd8ffc000110823282ee003011100021101031101', 'hex')

/** @returns a workbook that says it unpacks to 3 GB. */
async function bomb(): Promise<Uint8Array> {
  const bytes = await writeXlsx({ sheets: [{ name: '内訳書', rows: [['領収書内訳書']] }] })
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  for (let at = 0; at + 4 <= bytes.length; at++) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 3_000_000_000, true)
  }
  return bytes
}

/** A file that is not read, with what the screen says of it. */
interface RefusedFile {
  readonly name: string
  readonly bytes: Uint8Array
  readonly reason: string
}

/** @returns files that are locked, broken, too large, or of no known format. */
export async function refusedFiles(): Promise<readonly RefusedFile[]> {
  const broken = 'ファイルが壊れているか、開けない形式です'
  return [
    { name: '鍵つき.pdf', bytes: lockedPdf(), reason: 'パスワードで保護されています' },
    { name: '壊れた.pdf', bytes: Buffer.from('%PDF-1.7 ...'), reason: broken },
    { name: '長い.pdf', bytes: longPdf(200), reason: 'ページが 60ページより多くあります' },
    { name: '巨大.png', bytes: HUGE_SCAN, reason: '画像が大きすぎます' },
    { name: '一億画素.jpg', bytes: HUGE_PHOTO, reason: '画像が大きすぎます' },
    { name: '爆弾.xlsx', bytes: await bomb(), reason: 'ファイルが大きすぎます' },
    { name: '壊れた.xlsx', bytes: Buffer.from('PK\u0003\u0004...'), reason: broken },
    { name: '写真.heic', bytes: Buffer.from('heic'), reason: 'HEICはこのブラウザで開けません' },
    { name: '文書.docx', bytes: Buffer.from('PK'), reason: 'Wordなどの文書は読み取れません' },
  ]
}
