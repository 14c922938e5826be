import type { Encoding } from './head/encoding'

/** A chunk of a file's text, and the number of bytes read up to its end. */
interface Chunk {
  readonly text: string
  readonly bytes: number
}

/**
 * Reads a file's text in chunks, without its byte order mark, with \n for every line break. Invalid
 * bytes become U+FFFD.
 */
export async function* chunksOf(file: Blob, encoding: Encoding): AsyncGenerator<Chunk> {
  const decoder = new TextDecoder(encoding)
  let bytes = 0
  // A \r at the end of a chunk may be the first half of \r\n.
  let carried = ''
  for await (const chunk of file.stream()) {
    bytes += chunk.length
    const text = carried + decoder.decode(chunk, { stream: true })
    carried = text.endsWith('\r') ? '\r' : ''
    yield { text: withLineBreaks(carried === '' ? text : text.slice(0, -1)), bytes }
  }
  yield { text: withLineBreaks(carried + decoder.decode()), bytes }
}

function withLineBreaks(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
}

/** @returns whether the file is still readable; it is not if it was moved, changed or locked. */
export async function isReadable(file: Blob): Promise<boolean> {
  try {
    await file.slice(0, 1).arrayBuffer()
    return true
  } catch {
    return false
  }
}
