import { checkedPart } from '../../lib/check'
import { loadGuide } from '../../lib/guide/guides'
import { type Block, checkSheet, type ResultRow } from '../../lib/sheet/checkSheet'
import { readHead } from '../../lib/sheet/head/head'
import type { Job } from '../../lib/sheet/job'
import type { Sentences } from '../../lib/sheet/sentences'
import { japanese } from '../japanese'

export const guide = await loadGuide()
export const vocabulary = guide.form.fields

/** A day before every deadline. */
export const DAY = '2026-01-20'

/** Renders messages in Japanese without loading templates. */
export const sentences: Sentences = { load: async () => {}, render: japanese }

export const HEADERS = [
  '医療機関等コード',
  '医療機関等名',
  '施設区分',
  'モバイル端末等の購入費',
  'レセプトコンピュータの改修費',
  '総事業費',
  '補助申請額',
  '完了日',
  '申請日',
  '過去の補助の有無',
  '領収書ファイル名',
  '領収書内訳書ファイル名',
]

/** A row without mistakes. */
export const SOUND = [
  '3410712362',
  'みほん診療所',
  '診療所',
  '41000',
  '130000',
  '171000',
  '128000',
  '2025/12/10',
  '2026/1/20',
  'いいえ',
  '領収書.pdf',
  '領収書内訳書.xlsx',
]

/** What the check of `SOUND` in the second row has as its result. */
export const SOUND_RESULT: ResultRow = {
  number: 2,
  code: '3410712362',
  name: 'みほん診療所',
  kind: 'clinic',
  answer: 'pass',
  fails: 0,
  reviews: 0,
  advice: 0,
  estimate: 128_000,
  sameAs: null,
  damaged: false,
  unreadable: false,
  causes: [],
}

/** @returns a correct row with these cells replaced, by header. */
export function rowWith(change: Readonly<Record<string, string>>): string[] {
  return SOUND.map((cell, column) => change[HEADERS[column] ?? ''] ?? cell)
}

/** @returns rows as text with this delimiter, without quotes. */
export function lines(rows: readonly (readonly string[])[], delimiter = ','): string {
  return rows.map((row) => `${row.join(delimiter)}\n`).join('')
}

export function fileOf(...parts: BlobPart[]): File {
  return new File(parts, '申請.csv')
}

/** @returns the check of a file with its columns as detected. */
export async function jobOf(file: Blob): Promise<Job> {
  const result = await readHead(file, vocabulary)
  if (!result.ok) throw new Error(japanese(result.reason))
  const { format, headers, meanings, over, habits } = result.head
  return {
    file,
    format,
    columns: { headers, meanings, over, habits },
    guide: checkedPart(guide),
    asOf: DAY,
  }
}

/** @returns the rows of the result, and all of it as CSV. */
export async function checked(
  file: Blob,
): Promise<{ rows: readonly ResultRow[]; csv: string; blocks: readonly Block[] }> {
  const blocks: Block[] = []
  for await (const block of checkSheet(await jobOf(file), sentences)) blocks.push(block)
  return {
    rows: blocks.flatMap(({ rows }) => rows),
    csv: blocks.map(({ csv }) => csv).join(''),
    blocks,
  }
}
