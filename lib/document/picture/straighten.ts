import type { Grey } from './grey'

/** Degrees to either side that are tried, and the steps between them. */
const FURTHEST = 6
const STEP = 0.25
/** Ink is darker. */
const INK = 140
/** Ink that is looked at: more makes no angle surer. */
const MOST_INK = 20_000

/**
 * @returns the degrees by which the lines of a picture fall to the right. Along lines of text ink lies in
 *   few rows, so that the rows differ most from each other.
 */
export function slopeOf({ width, height, pixels }: Grey): number {
  const ink: [number, number][] = []
  const step = Math.max(1, Math.floor((width * height) / 400_000))
  for (let at = 0; at < pixels.length; at += step) {
    if ((pixels[at] ?? 255) < INK) ink.push([at % width, Math.floor(at / width)])
  }
  const some = ink.filter((_, at) => at % Math.ceil(ink.length / MOST_INK || 1) === 0)
  let best = { degrees: 0, contrast: contrastAt(some, 0, width, height) * 1.02 }
  for (let degrees = -FURTHEST; degrees <= FURTHEST; degrees += STEP) {
    const contrast = contrastAt(some, degrees, width, height)
    if (contrast > best.contrast) best = { degrees, contrast }
  }
  return best.degrees
}

function contrastAt(
  ink: readonly (readonly [number, number])[],
  degrees: number,
  width: number,
  height: number,
): number {
  const slope = Math.tan((degrees * Math.PI) / 180)
  const shift = Math.ceil(Math.abs(slope) * width)
  const rows = new Uint32Array(Math.ceil((height + 2 * shift) / 2) + 1)
  for (const [x, y] of ink) {
    const row = Math.floor((y - x * slope + shift) / 2)
    rows[row] = (rows[row] ?? 0) + 1
  }
  return rows.reduce((sum, count) => sum + count * count, 0)
}

/** @returns the picture turned back by so many degrees, around its middle. */
export function turned({ width, height, pixels }: Grey, degrees: number): Grey {
  if (degrees === 0) return { width, height, pixels }
  const { sine, cosine } = angleOf(degrees)
  const [middleX, middleY] = [width / 2, height / 2]
  const straight = new Uint8ClampedArray(pixels.length).fill(255)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const fromX = Math.round(middleX + (x - middleX) * cosine - (y - middleY) * sine)
      const fromY = Math.round(middleY + (x - middleX) * sine + (y - middleY) * cosine)
      if (fromX < 0 || fromY < 0 || fromX >= width || fromY >= height) continue
      straight[y * width + x] = pixels[fromY * width + fromX] ?? 255
    }
  }
  return { width, height, pixels: straight }
}

/** @returns where a point of the turned picture was before. */
export function turnedBack(
  { width, height }: Pick<Grey, 'width' | 'height'>,
  degrees: number,
  x: number,
  y: number,
): readonly [x: number, y: number] {
  const { sine, cosine } = angleOf(degrees)
  const [middleX, middleY] = [width / 2, height / 2]
  return [
    middleX + (x - middleX) * cosine - (y - middleY) * sine,
    middleY + (x - middleX) * sine + (y - middleY) * cosine,
  ]
}

function angleOf(degrees: number): { readonly sine: number; readonly cosine: number } {
  const radians = (degrees * Math.PI) / 180
  return { sine: Math.sin(radians), cosine: Math.cos(radians) }
}
