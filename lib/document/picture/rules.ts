import type { Grey } from './grey'

/** Ink is darker. */
const INK = 160
/** Ink in one direction longer than this part of the page is a ruling line, no stroke. */
const LONG = 1 / 22
/** A ruling line of a scan is blurred to its sides. */
const SIDES = 2

/** @returns the picture without ruling lines: in a table with them no engine reads anything. */
export function withoutRules({ width, height, pixels }: Grey): Grey {
  const clean = new Uint8ClampedArray(pixels)
  const long = Math.round(Math.max(width, height) * LONG)
  const erase = (count: number, length: number, along: number, across: number) => {
    for (let line = 0; line < count; line++) {
      let start = -1
      for (let at = 0; at <= length; at++) {
        const isInk = at < length && (pixels[line * across + at * along] ?? 255) < INK
        if (isInk && start < 0) start = at
        if (isInk || start < 0) continue
        if (at - start >= long) whiten(clean, line, start, at, along, across, count)
        start = -1
      }
    }
  }
  erase(height, width, 1, width)
  erase(width, height, width, 1)
  return { width, height, pixels: clean }
}

function whiten(
  clean: Uint8ClampedArray,
  line: number,
  start: number,
  end: number,
  along: number,
  across: number,
  count: number,
): void {
  const [first, last] = [Math.max(0, line - SIDES), Math.min(count - 1, line + SIDES)]
  for (let side = first; side <= last; side++) {
    for (let at = start; at < end; at++) clean[side * across + at * along] = 255
  }
}
