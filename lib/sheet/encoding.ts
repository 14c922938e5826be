/** Encodings of files. */
const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'shift_jis'] as const
export type Encoding = (typeof ENCODINGS)[number]

/** Number of bytes, from the first non-ASCII one, that decide the encoding. */
const WINDOW = 256 * 1024
/** Share of broken characters up to which a text still counts as UTF-8. */
const BROKEN = 0.2

/**
 * Detects a file's encoding: by its byte order mark, else by whether its first non-ASCII characters
 * are UTF-8, however late they come. Few broken characters do not make a file Shift_JIS.
 */
export async function encodingOf(file: Blob): Promise<Encoding> {
  const [first, second, third] = new Uint8Array(await file.slice(0, 3).arrayBuffer())
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  return isUtf8(await nonAsciiPart(file)) ? 'utf-8' : 'shift_jis'
}

/** Reads the bytes from the first non-ASCII one on, at most `WINDOW`. */
async function nonAsciiPart(file: Blob): Promise<Uint8Array> {
  let passed = 0
  for await (const chunk of file.stream()) {
    const at = chunk.findIndex((byte) => byte > 0x7f)
    if (at >= 0) {
      const part = file.slice(passed + at, passed + at + WINDOW)
      return new Uint8Array(await part.arrayBuffer())
    }
    passed += chunk.length
  }
  return new Uint8Array()
}

function isUtf8(bytes: Uint8Array): boolean {
  // The window may cut the last character.
  const text = new TextDecoder('utf-8').decode(bytes, { stream: true })
  const nonAscii = text.match(/[^\0-\x7f]/g)?.length ?? 0
  const broken = text.match(/\ufffd/g)?.length ?? 0
  return broken <= nonAscii * BROKEN
}
