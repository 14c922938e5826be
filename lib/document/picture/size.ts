interface PictureSize {
  readonly width: number
  readonly height: number
}

/** Marks of JPEG that a size follows: all that begin a frame. */
const FRAMES = new Set([
  0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf,
])

/**
 * Reads what a PNG or JPEG file says of its size, so that a huge picture need not be unpacked to be refused.
 * @param head the beginning of the file.
 * @returns `null` where it does not say so.
 */
export function declaredSize(head: Uint8Array): PictureSize | null {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength)
  if (head.length >= 24 && view.getUint32(0) === 0x89504e47) {
    return { width: view.getUint32(16), height: view.getUint32(20) }
  }
  if (head.length < 4 || view.getUint16(0) !== 0xffd8) return null
  let at = 2
  while (at + 9 <= head.length && head[at] === 0xff) {
    const mark = head[at + 1] ?? 0
    if (FRAMES.has(mark)) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
    at += 2 + view.getUint16(at + 2)
  }
  return null
}
