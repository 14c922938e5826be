import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cellPage } from '../../lib/document/cells'
import { readPapers } from '../../lib/document/readPapers'
import type { DocumentPage } from '../../lib/document/word'
import {
  classifyFileName,
  parseAmount,
  parseDate,
  parseFacilityCode,
  parseFacilityKind,
  parseYen,
  parseYesNo,
} from '../../lib/notation'
import { parseAddress } from '../../lib/portal/address/address'
import { readHead } from '../../lib/sheet/head/head'
import { parseFolderAddress } from '../../lib/webdav/address'
import { parseMultistatus } from '../../lib/webdav/multistatus'
import { japanese } from '../japanese'
import { checked, fileOf, HEADERS, SOUND, vocabulary } from '../sheet/files'
import { anyText } from './anyData'
import { fuzz } from './fuzz'

/** @returns texts of up to so many of these pieces and of any signs. */
const ofPieces = (pieces: readonly string[], maxLength: number) =>
  fc
    .array(fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...pieces) }, anyText), { maxLength })
    .map((parts) => parts.join(''))

test('an address of any kind is read without an error', async () => {
  const portal = 'https://iryohokenjyoho.service-now.com/csm'
  const query = fc.dictionary(
    fc.constantFrom('id', 'sysparm_article', 'sys_id', 'spa'),
    fc.string(),
    { maxKeys: 3 },
  )
  const address = fc.oneof(
    anyText,
    query.map((values) => `${portal}?${new URLSearchParams(values)}#:~:text=%E3`),
    ofPieces(['https://', 'http://', 'localhost', 'nas.example', ':443', '/', '@', '?', '#'], 6),
  )
  await fuzz('an address', address, (text) => {
    parseAddress(text)
    parseFolderAddress(text)
  })
})

const XML = [
  ...['<?xml version="1.0"?>', '<D:multistatus xmlns:D="DAV:">', '</D:multistatus>'],
  ...['<D:response>', '</D:response>', '<D:href>/a%E3%81.json</D:href>', '<D:propstat>'],
  ...['</D:propstat>', '<D:prop><D:getetag>"1"</D:getetag></D:prop>', '<D:resourcetype/>'],
  ...['<D:status>HTTP/1.1 200 OK</D:status>', '<!DOCTYPE x [<!ENTITY a "b">]>', '&a;', '&#0;'],
  ...['<![CDATA[', ']]>', '<!--', 'xmlns:__proto__="DAV:"', '<x>'.repeat(300), '<html>', '\u0000'],
]

test('an answer of a WebDAV server of any text is a list of files, or none', async () => {
  const sound = `${XML[1]}<D:response><D:href>/a</D:href></D:response>${XML[2]}`
  const cut = fc
    .tuple(fc.nat({ max: sound.length }), ofPieces(XML, 3))
    .map(([at, more]) => sound.slice(0, at) + more + sound.slice(at))
  await fuzz('an answer of a server', fc.oneof(ofPieces(XML, 15), cut), (text) => {
    for (const { path } of parseMultistatus(text, 'https://nas.example/') ?? []) {
      expect(typeof path).toBe('string')
    }
  })
})

const VALUES = [
  ...['171,000', '１７万', '円', '千円', '-', '0', '1.28E+05', '令和', '8', '年', '2026', '/'],
  ...['13', '月', '日', '元', '1310000123', '薬局', '診療所', 'はい', '領収書', '内訳', '.pdf'],
  ...[' ', '\n'],
]

test('a value of any writing is read or refused with a reason', async () => {
  const parsers = [
    (text: string) => parseAmount(text, '総額（千円）'),
    ...[parseYen, parseDate, parseFacilityCode, parseFacilityKind, parseYesNo],
  ]
  await fuzz('a value', ofPieces(VALUES, 4), (text) => {
    for (const parse of parsers) {
      const read = parse(text)
      if (!read.ok) expect(read.reason.key).not.toBe('')
    }
    classifyFileName(text)
  })
})

/** The rows of one file: each of its lines, or of its cells, is an input. */
const ROWS = 100

test('a CSV file of any cells has at most one result for each row, or is refused with a reason', async () => {
  const cell = fc.oneof(fc.constantFrom(...SOUND), fc.constantFrom(...VALUES), anyText)
  const at = fc.nat({ max: HEADERS.length })
  const changed = fc
    .array(fc.tuple(at, cell), { maxLength: 3 })
    .map((changes) =>
      changes.reduce((cells, [place, text]) => cells.with(place, text), [...SOUND, '']),
    )
  const row = fc.oneof({ weight: 3, arbitrary: changed }, fc.array(cell, { maxLength: 8 }))
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
  const files = fc.array(row, { minLength: ROWS, maxLength: ROWS, size: 'max' })
  await fuzz(
    'a cell of a CSV file',
    files,
    async (rows) => {
      const text = [HEADERS, ...rows].map((cells) => cells.map(quoted).join(',')).join('\n')
      await expectChecked(`${text}\n`, rows.length)
    },
    ROWS * HEADERS.length,
  )
})

test('a file of any text is read as CSV without an error, or refused with a reason', async () => {
  const pieces = [...SOUND, ...HEADERS, ',', ',', ',', '\n', '\n', '"', '""', '\t', ';']
  const files = fc
    .array(ofPieces(pieces, 8), { minLength: ROWS, maxLength: ROWS, size: 'max' })
    .map((lines) => [HEADERS.join(), ...lines].join('\n'))
  await fuzz(
    'a line of a text file',
    files,
    (text) => expectChecked(text, text.split(/[\n\r]/).length),
    ROWS,
  )
})

async function expectChecked(text: string, rows: number): Promise<void> {
  const file = fileOf(text)
  const head = await readHead(file, vocabulary)
  const found = head.ok ? (await checked(file)).rows.length : japanese(head.reason)
  if (typeof found === 'number') expect(found).toBeLessThanOrEqual(rows)
  else expect(found).not.toBe('')
}

const PAPER = [
  ...['領収書', '領 収 証', '領収書内訳書', '御見積書', '請求書', 'みほん診療所', '様', '御中'],
  ...['合計', '¥128,000', '128,000円', '①', '②', '対象外', '一式', '但し', '発行日'],
  ...['令和8年1月20日', 'T1234567890123', '小計', '消費税', '(10%)', '株式会社みほん'],
  ...['3410712362', '品名', '数量', '金額', '-', '', '⽇'],
]
const paperText = fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...PAPER) }, anyText)
const length = fc.oneof(fc.nat({ max: 600 }), fc.constantFrom(-5, 0, 0.5, 1e9))
const word = fc.record({
  text: paperText,
  box: fc.record({ x: length, y: length, width: length, height: length }),
  origin: fc.constantFrom('typed' as const, 'picture' as const),
})
const page = fc.record({
  number: fc.constant(1),
  width: fc.constant(595),
  height: fc.constant(842),
  words: fc.array(word, { maxLength: 12 }),
  slope: fc.constantFrom(0, 2, -90),
})
const sheet = fc
  .array(fc.array(paperText, { maxLength: 4 }), { maxLength: 5 })
  .map((rows) => cellPage(1, rows))

test('a paper of any words or cells is read, with each fact as it is written and in its place', async () => {
  await fuzz('a page of a paper', fc.oneof(page, sheet), (read: DocumentPage) => {
    for (const paper of readPapers('x', '書類.pdf', [read])) {
      expect(paper.total === null || Number.isFinite(paper.total.value)).toBe(true)
    }
  })
})
