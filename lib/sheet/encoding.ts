/** How a file's bytes stand for letters. */
const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'shift_jis'] as const
export type Encoding = (typeof ENCODINGS)[number]

/** Bytes, from the first that is not ASCII, that have to tell the encoding. */
const WINDOW = 256 * 1024
/** UTF-8 in which so few of a hundred letters are broken is UTF-8 all the same. */
const BROKEN = 0.2

/**
 * Tells a file's encoding: by its byte order mark, else by whether its first letters beyond ASCII
 * are UTF-8, however late they come. A broken letter in UTF-8 does not make it Shift_JIS.
 */
export async function encodingOf(file: Blob): Promise<Encoding> {
  const [first, second, third] = new Uint8Array(await file.slice(0, 3).arrayBuffer())
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  return isUtf8(await foreignPart(file)) ? 'utf-8' : 'shift_jis'
}

/** @returns what follows the first byte that is not ASCII, at most `WINDOW` bytes of it. */
async function foreignPart(file: Blob): Promise<Uint8Array> {
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
  // The last letter may be cut by the window's end.
  const text = new TextDecoder('utf-8').decode(bytes, { stream: true })
  const foreign = text.match(/[^\0-\x7f]/g)?.length ?? 0
  const broken = text.match(/\ufffd/g)?.length ?? 0
  return broken <= foreign * BROKEN
}
