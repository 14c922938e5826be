/** Encodings of files. */
const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'shift_jis', 'euc-jp', 'iso-2022-jp'] as const
export type Encoding = (typeof ENCODINGS)[number]

/** Number of bytes, from the first non-ASCII one, that decide the encoding. */
const WINDOW = 256 * 1024
/** Share of broken characters up to which a text still counts as UTF-8. */
const BROKEN = 0.2

const ESCAPE = 0x1b
/** Escape sequences by which ISO-2022-JP, called JIS, changes to kanji, kana or back. */
const JIS_ESCAPE = new RegExp(`${String.fromCharCode(ESCAPE)}(?:\\$[@B]|\\([BIJ])`)

/**
 * Detects a file's encoding: by its byte order mark, else by its first non-ASCII characters, however
 * late they come. Few broken characters do not make a UTF-8 file one of another encoding.
 */
export async function encodingOf(file: Blob): Promise<Encoding> {
  const [first, second, third] = new Uint8Array(await file.slice(0, 3).arrayBuffer())
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  const unmarked = await unmarkedUtf16(file)
  if (unmarked !== null) return unmarked
  const bytes = await nonAsciiPart(file)
  // UTF-8 would show the escape sequences as they are.
  if (JIS_ESCAPE.test(decoded(bytes, 'utf-8'))) return 'iso-2022-jp'
  if (isUtf8(bytes)) return 'utf-8'
  return isEucJp(bytes) ? 'euc-jp' : 'shift_jis'
}

/** Bytes in which UTF-16 is seen by the zeros of its commas, figures and line breaks. */
const BEGINNING = 4096
/** Share of the bytes that are such zeros at least. */
const FEWEST_ZEROS = 0.1

/** @returns the order of bytes of UTF-16 without its mark; `null` for any other file. */
async function unmarkedUtf16(file: Blob): Promise<Encoding | null> {
  const bytes = new Uint8Array(await file.slice(0, BEGINNING).arrayBuffer())
  const zeros = [0, 0]
  for (const [at, byte] of bytes.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  if (even + odd < bytes.length * FEWEST_ZEROS || (even > 0 && odd > 0)) return null
  return even > 0 ? 'utf-16be' : 'utf-16le'
}

/** Reads the bytes from the first non-ASCII one or escape on, at most `WINDOW`. */
async function nonAsciiPart(file: Blob): Promise<Uint8Array> {
  let passed = 0
  for await (const chunk of file.stream()) {
    const at = chunk.findIndex((byte) => byte > 0x7f || byte === ESCAPE)
    if (at >= 0) {
      const part = file.slice(passed + at, passed + at + WINDOW)
      return new Uint8Array(await part.arrayBuffer())
    }
    passed += chunk.length
  }
  return new Uint8Array()
}

function isUtf8(bytes: Uint8Array): boolean {
  const text = decoded(bytes, 'utf-8')
  const nonAscii = text.match(/[^\0-\x7f]/g)?.length ?? 0
  return brokenIn(text) <= nonAscii * BROKEN
}

const HALF_WIDTH = /[\uff61-\uff9f]/

/**
 * EUC-JP and Shift_JIS have most bytes in common. What is EUC-JP is read as Shift_JIS with broken
 * characters, or as half-width kana where there are none; the reverse breaks nearly every kanji.
 */
function isEucJp(bytes: Uint8Array): boolean {
  const asEuc = decoded(bytes, 'euc-jp')
  const asShiftJis = decoded(bytes, 'shift_jis')
  const [ofEuc, ofShiftJis] = [brokenIn(asEuc), brokenIn(asShiftJis)]
  if (ofEuc !== ofShiftJis) return ofEuc < ofShiftJis
  const isMixed = HALF_WIDTH.test(asShiftJis) && /[\u4e00-\u9fff\ue000-\uf8ff]/.test(asShiftJis)
  return isMixed || (HALF_WIDTH.test(asShiftJis) && /[ぁ-んァ-ヶー]/.test(asEuc))
}

function decoded(bytes: Uint8Array, encoding: Encoding): string {
  // The window may cut the last character.
  return new TextDecoder(encoding).decode(bytes, { stream: true })
}

function brokenIn(text: string): number {
  return text.match(/\ufffd/g)?.length ?? 0
}
