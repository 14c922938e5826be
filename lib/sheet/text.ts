import type { Encoding } from './encoding'

/** A piece of a file's text, and how many of its bytes have been read up to its end. */
export interface Chunk {
  readonly text: string
  readonly bytes: number
}

/**
 * Reads a file's text piece by piece, without its byte order mark, every line break as \n. Bytes
 * that stand for nothing become U+FFFD.
 */
export async function* chunksOf(file: Blob, encoding: Encoding): AsyncGenerator<Chunk> {
  const decoder = new TextDecoder(encoding)
  let bytes = 0
  // A \r at a piece's end may be the first half of \r\n.
  let held = ''
  for await (const chunk of file.stream()) {
    bytes += chunk.length
    const text = held + decoder.decode(chunk, { stream: true })
    held = text.endsWith('\r') ? '\r' : ''
    yield { text: withLineBreaks(held === '' ? text : text.slice(0, -1)), bytes }
  }
  yield { text: withLineBreaks(held + decoder.decode()), bytes }
}

function withLineBreaks(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
}

/** @returns whether the file can still be read; not when it was moved, changed or is locked. */
export async function isReadable(file: Blob): Promise<boolean> {
  try {
    await file.slice(0, 1).arrayBuffer()
    return true
  } catch {
    return false
  }
}
