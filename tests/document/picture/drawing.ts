import type { Grey } from '../../../lib/document/picture/grey'
import type { Box } from '../../../lib/document/word'

/** @returns a white picture with dark boxes on it. */
export function drawn(
  width: number,
  height: number,
  boxes: readonly Box[],
  { paper = 255, ink = 0 } = {},
): Grey {
  const pixels = new Uint8ClampedArray(width * height).fill(paper)
  for (const box of boxes) {
    for (let y = box.y; y < box.y + box.height; y++) {
      pixels.fill(ink, y * width + box.x, y * width + box.x + box.width)
    }
  }
  return { width, height, pixels }
}

/** @returns a sign: a frame, in whose middle there is nothing. */
export function signAt(x: number, y: number, size = 24): Box[] {
  const stroke = Math.max(2, Math.round(size / 8))
  return [
    { x, y, width: size, height: stroke },
    { x, y: y + size - stroke, width: size, height: stroke },
    { x, y, width: stroke, height: size },
    { x: x + size - stroke, y, width: stroke, height: size },
  ]
}

/** @returns the signs of a text, so far apart. */
export function textAt(x: number, y: number, length: number, size = 24, gap = 4): Box[] {
  return Array.from({ length }, (_, at) => signAt(x + at * (size + gap), y, size)).flat()
}
