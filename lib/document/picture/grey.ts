/** A picture in shades of grey, 0 black to 255 white, row by row. */
export interface Grey {
  readonly width: number
  readonly height: number
  readonly pixels: Uint8ClampedArray
}

/** What is darker than this part of its surroundings is ink. */
const PAPER = 225

/**
 * @param colours red, green, blue and opacity of each picture element.
 * @returns the red part: red seals are as bright as paper in it, and text of any other colour stays dark.
 */
export function greyOf(colours: Uint8ClampedArray, width: number, height: number): Grey {
  const pixels = new Uint8ClampedArray(width * height)
  for (let at = 0; at < pixels.length; at++) pixels[at] = colours[at * 4] ?? 255
  return { width, height, pixels }
}

/** @returns the picture with shadows taken out: each part relative to the brightness around it. */
export function evened(grey: Grey): Grey {
  const { width, height, pixels } = grey
  const reach = Math.max(8, Math.round(Math.max(width, height) / 40))
  const sums = sumsOf(grey)
  const even = new Uint8ClampedArray(pixels.length)
  for (let y = 0; y < height; y++) {
    const [top, bottom] = [Math.max(0, y - reach), Math.min(height, y + reach)]
    for (let x = 0; x < width; x++) {
      const [left, right] = [Math.max(0, x - reach), Math.min(width, x + reach)]
      const row = width + 1
      const sum =
        (sums[bottom * row + right] ?? 0) -
        (sums[top * row + right] ?? 0) -
        (sums[bottom * row + left] ?? 0) +
        (sums[top * row + left] ?? 0)
      const mean = sum / ((bottom - top) * (right - left))
      even[y * width + x] = ((pixels[y * width + x] ?? 255) * PAPER) / Math.max(1, mean)
    }
  }
  return { width, height, pixels: even }
}

/** @returns the sums of all picture elements above and left of each. */
function sumsOf({ width, height, pixels }: Grey): Float64Array {
  const row = width + 1
  const sums = new Float64Array(row * (height + 1))
  for (let y = 0; y < height; y++) {
    let ofRow = 0
    for (let x = 0; x < width; x++) {
      ofRow += pixels[y * width + x] ?? 0
      sums[(y + 1) * row + x + 1] = (sums[y * row + x + 1] ?? 0) + ofRow
    }
  }
  return sums
}
