import type { Box } from '../word'
import { componentsOf, INK } from './components'
import type { Grey } from './grey'

/** A dark area of at least these parts of the page, and at most that height, can hold light text. */
const WIDE = 1 / 25
const HIGH = 1 / 90
const HIGHEST = 1 / 6
/** Of a dark area at least this part is dark: a frame is not. */
const FILLED = 0.5

/** @returns the picture with light text on dark areas as dark text on light ones. */
export function withoutPanels(grey: Grey): Grey {
  const { width, height } = grey
  const page = Math.max(width, height)
  const panels = componentsOf(grey).filter(
    (box) =>
      box.width >= page * WIDE &&
      box.height >= page * HIGH &&
      box.height <= page * HIGHEST &&
      inkIn(grey, box) >= FILLED * box.width * box.height,
  )
  if (panels.length === 0) return grey
  const pixels = new Uint8ClampedArray(grey.pixels)
  for (const panel of panels) invert(pixels, width, panel)
  return { width, height, pixels }
}

function inkIn({ width, pixels }: Grey, box: Box): number {
  let ink = 0
  for (let y = box.y; y < box.y + box.height; y++) {
    for (let x = box.x; x < box.x + box.width; x++) {
      if ((pixels[y * width + x] ?? 255) < INK) ink++
    }
  }
  return ink
}

function invert(pixels: Uint8ClampedArray, width: number, box: Box): void {
  const counts = new Uint32Array(256)
  for (let y = box.y; y < box.y + box.height; y++) {
    for (let x = box.x; x < box.x + box.width; x++) {
      const shade = pixels[y * width + x] ?? 255
      if (shade < INK) counts[shade] = (counts[shade] ?? 0) + 1
    }
  }
  const dark = counts.indexOf(Math.max(...counts))
  // Of an area that lies askew or has round corners the paper around it stays as it is.
  const isDark = (x: number, y: number) => (pixels[y * width + x] ?? 255) < INK
  const columns = Array.from({ length: box.width }, (_, at) =>
    edgesOf(box.y, box.height, (y) => isDark(box.x + at, y)),
  )
  for (let y = box.y; y < box.y + box.height; y++) {
    const row = edgesOf(box.x, box.width, (x) => isDark(x, y))
    for (let x = row.first; x <= row.last; x++) {
      const column = columns[x - box.x]
      if (!column || y < column.first || y > column.last) continue
      const shade = pixels[y * width + x] ?? 255
      pixels[y * width + x] = 255 - ((shade - dark) * 255) / Math.max(1, 255 - dark)
    }
  }
}

function edgesOf(
  start: number,
  length: number,
  isDark: (at: number) => boolean,
): { readonly first: number; readonly last: number } {
  let first = start
  let last = start + length - 1
  while (first <= last && !isDark(first)) first++
  while (last >= first && !isDark(last)) last--
  return { first, last }
}
