import { expect, test } from 'vitest'
import { encodingOf } from '../../../lib/sheet/head/encoding'
import { chunksOf } from '../../../lib/sheet/text'
import { fileOf } from '../files'

/** 医療,薬局 in Shift_JIS. */
const SHIFT_JIS = [0x88, 0xe3, 0x97, 0xc3, 0x2c, 0x96, 0xf2, 0x8b, 0xc7]
/** The same in EUC-JP and in ISO-2022-JP. */
const EUC = [0xb0, 0xe5, 0xce, 0xc5, 0x2c, 0xcc, 0xf4, 0xb6, 0xc9]
const JIS = [
  ...[0x1b, 0x24, 0x42, 0x30, 0x65, 0x4e, 0x45, 0x1b, 0x28, 0x42, 0x2c],
  ...[0x1b, 0x24, 0x42, 0x4c, 0x74, 0x36, 0x49, 0x1b, 0x28, 0x42],
]
const bytes = (...values: number[]) => new Uint8Array(values)
const utf16 = (text: string, littleEndian: boolean) => {
  const view = new DataView(new ArrayBuffer(2 * text.length + 2))
  for (const [index, letter] of [...`\ufeff${text}`].entries()) {
    view.setUint16(2 * index, letter.codePointAt(0) ?? 0, littleEndian)
  }
  return view
}

async function textOf(file: Blob): Promise<string> {
  let text = ''
  for await (const piece of chunksOf(file, await encodingOf(file))) text += piece.text
  return text
}

test.each([true, false])('UTF-16 without its mark is seen by its zeros', async (littleEndian) => {
  const marked = utf16('コード,額\n3410712362,128000\n', littleEndian)
  const file = fileOf(marked.buffer.slice(2))
  expect(await encodingOf(file)).toBe(littleEndian ? 'utf-16le' : 'utf-16be')
  expect(await textOf(file)).toContain('コード,額')
})

test.each([
  ['UTF-8', fileOf('医療,薬局'), 'utf-8'],
  ['UTF-8 with its mark', fileOf('\ufeff医療,薬局'), 'utf-8'],
  ['UTF-16, little end first', fileOf(utf16('医療,薬局', true)), 'utf-16le'],
  ['UTF-16, big end first', fileOf(utf16('医療,薬局', false)), 'utf-16be'],
  ['Shift_JIS', fileOf(bytes(...SHIFT_JIS)), 'shift_jis'],
  ['EUC-JP', fileOf(bytes(...EUC)), 'euc-jp'],
  ['ISO-2022-JP', fileOf(bytes(...JIS)), 'iso-2022-jp'],
] as const)('%s is detected', async (_, file, encoding) => {
  expect(await encodingOf(file)).toBe(encoding)
  expect(await textOf(file)).toBe('医療,薬局')
})

test('half-width kana are Shift_JIS, and full-width ones can be EUC-JP', async () => {
  const halfWidth = fileOf(bytes(0xba, 0xb0, 0xc4, 0xde, 0x2c, 0xd2, 0xb2, 0xbc, 0xae, 0xb3))
  expect(await encodingOf(halfWidth)).toBe('shift_jis')
  expect(await textOf(halfWidth)).toBe('ｺｰﾄﾞ,ﾒｲｼｮｳ')
  const fullWidth = fileOf(bytes(0xa5, 0xb3, 0xa1, 0xbc, 0xa5, 0xc9, 0x2c, 0xcc, 0xf4))
  expect(await encodingOf(fullWidth)).toBe('euc-jp')
  expect(await textOf(fullWidth)).toBe('コード,薬')
})

test('half-width kana of EUC-JP, which are two bytes, are read', async () => {
  const kana = [0x8e, 0xba, 0x8e, 0xb0, 0x8e, 0xc4, 0x8e, 0xde]
  const file = fileOf(bytes(...EUC, 0x2c, ...kana))
  expect(await encodingOf(file)).toBe('euc-jp')
  expect(await textOf(file)).toBe('医療,薬局,ｺｰﾄﾞ')
})

test('kanji stay whole wherever an EUC-JP or ISO-2022-JP file is cut into chunks', async () => {
  for (const before of ['', 'a']) {
    const euc = Array.from({ length: 40_000 }, () => EUC.slice(0, 4)).flat()
    const isWhole =
      (await textOf(fileOf(before, new Uint8Array(euc)))) === before + '医療'.repeat(40_000)
    expect(isWhole).toBe(true)
    const jis = Array.from({ length: 10_000 }, () => [...JIS, 0x2c]).flat()
    expect(await textOf(fileOf(before, new Uint8Array(jis)))).toBe(
      before + '医療,薬局,'.repeat(10_000),
    )
  }
})

test('ASCII and a file with only a byte order mark are UTF-8', async () => {
  expect(await encodingOf(fileOf('a,b\n'))).toBe('utf-8')
  expect(await textOf(fileOf('\ufeff'))).toBe('')
})

test('non-ASCII characters decide the encoding, however late they come', async () => {
  const long = '0123456789,\n'.repeat(100_000)
  const late = fileOf(long, bytes(...SHIFT_JIS))
  expect(await encodingOf(late)).toBe('shift_jis')
  expect((await textOf(late)).slice(-5)).toBe('医療,薬局')
  expect(await encodingOf(fileOf(long, '医療'))).toBe('utf-8')
})

test('one broken character neither turns UTF-8 into Shift_JIS nor stops the reading', async () => {
  const file = fileOf('医療機関等コード,施設区分,総事業費\n', bytes(0xe5), ',薬局,1\n')
  expect(await encodingOf(file)).toBe('utf-8')
  expect(await textOf(file)).toBe('医療機関等コード,施設区分,総事業費\n\ufffd,薬局,1\n')
})

test('characters stay whole wherever the file is cut into chunks', async () => {
  const letters = new Uint8Array(160_000).map((_, at) => SHIFT_JIS[at % 4] ?? 0)
  for (const before of ['', 'a', 'ab', 'abc']) {
    expect(await textOf(fileOf(before, letters))).toBe(before + '医療'.repeat(40_000))
  }
  const utf8 = await textOf(fileOf('a', '薬'.repeat(100_000)))
  expect(utf8).toBe(`a${'薬'.repeat(100_000)}`)
})

test('line breaks of every system are one, even if a chunk ends between \\r and \\n', async () => {
  expect(await textOf(fileOf('a\r\nb\rc\nd\r'))).toBe('a\nb\nc\nd\n')
  const many = await textOf(fileOf('a', '\r\n'.repeat(200_000)))
  expect(many).toBe(`a${'\n'.repeat(200_000)}`)
})

test('progress is counted in bytes of the file', async () => {
  const file = fileOf('薬'.repeat(100_000))
  let last = 0
  for await (const { bytes } of chunksOf(file, 'utf-8')) {
    expect(bytes).toBeGreaterThanOrEqual(last)
    last = bytes
  }
  expect(last).toBe(file.size)
})
