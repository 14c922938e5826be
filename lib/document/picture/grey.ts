/** A picture in shades of grey, 0 black to 255 white, row by row. */
export interface Grey {
  readonly width: number
  readonly height: number
  readonly pixels: Uint8ClampedArray
}

/** The side of the squares in which the brightness of the paper is looked for. */
const SQUARE = 4
/** What is narrower than this part of the page is something on the paper, no shadow over it. */
const NARROW = 1 / 25

/**
 * @param colours red, green, blue and opacity of each picture element.
 * @returns the red part: red seals are as bright as paper in it, and text of any other colour stays dark.
 */
export function greyOf(colours: Uint8ClampedArray, width: number, height: number): Grey {
  const pixels = new Uint8ClampedArray(width * height)
  for (let at = 0; at < pixels.length; at++) pixels[at] = colours[at * 4] ?? 255
  return { width, height, pixels }
}

/** @returns the picture with shadows taken out: each part relative to the brightness of the paper there. */
export function evened(grey: Grey): Grey {
  const { width, height, pixels } = grey
  const paper = paperOf(grey)
  const even = new Uint8ClampedArray(pixels.length)
  for (let y = 0; y < height; y++) {
    const up = Math.min(paper.height - 1, Math.max(0, (y + 0.5) / SQUARE - 0.5))
    const top = Math.floor(up) * paper.width
    const bottom = Math.min(paper.height - 1, Math.floor(up) + 1) * paper.width
    const down = up - Math.floor(up)
    for (let x = 0; x < width; x++) {
      const over = Math.min(paper.width - 1, Math.max(0, (x + 0.5) / SQUARE - 0.5))
      const left = Math.floor(over)
      const right = Math.min(paper.width - 1, left + 1)
      const across = over - left
      const above = mixed(paper.pixels[top + left], paper.pixels[top + right], across)
      const below = mixed(paper.pixels[bottom + left], paper.pixels[bottom + right], across)
      const bright = Math.max(1, mixed(above, below, down))
      even[y * width + x] = ((pixels[y * width + x] ?? 255) * 255) / bright
    }
  }
  return { width, height, pixels: even }
}

function mixed(one = 255, other = 255, share: number): number {
  return one * (1 - share) + other * share
}

/** @returns the brightness of the paper, in squares: what is dark and narrow is filled in from its sides. */
function paperOf({ width, height, pixels }: Grey): Grey {
  const across = Math.ceil(width / SQUARE)
  const down = Math.ceil(height / SQUARE)
  const squares = new Uint8ClampedArray(across * down)
  for (let y = 0; y < height; y++) {
    const row = Math.floor(y / SQUARE) * across
    for (let x = 0; x < width; x++) {
      const at = row + Math.floor(x / SQUARE)
      const bright = pixels[y * width + x] ?? 255
      if (bright > (squares[at] ?? 0)) squares[at] = bright
    }
  }
  const coarse = { width: across, height: down, pixels: squares }
  const reach = Math.max(3, Math.round(Math.max(across, down) * NARROW))
  return spread(spread(coarse, reach, 1), reach, -1)
}

/** @returns for each place the brightest around it, or with -1 the darkest. */
function spread({ width, height, pixels }: Grey, reach: number, sign: 1 | -1): Grey {
  const across = new Uint8ClampedArray(pixels.length)
  const down = new Uint8ClampedArray(pixels.length)
  for (let y = 0; y < height; y++) spreadLine(pixels, across, y * width, 1, width, reach, sign)
  for (let x = 0; x < width; x++) spreadLine(across, down, x, width, height, reach, sign)
  return { width, height, pixels: down }
}

/** Keeps the places in reach that no later one outdoes, so that each is looked at once. */
function spreadLine(
  from: Uint8ClampedArray,
  to: Uint8ClampedArray,
  start: number,
  step: number,
  length: number,
  reach: number,
  sign: 1 | -1,
): void {
  const places: number[] = []
  let first = 0
  const valueAt = (place = 0) => (from[start + place * step] ?? 0) * sign
  for (let at = 0; at < length + reach; at++) {
    if (at < length) {
      while (places.length > first && valueAt(places.at(-1)) <= valueAt(at)) places.pop()
      places.push(at)
    }
    const middle = at - reach
    if (middle < 0) continue
    while ((places[first] ?? 0) < middle - reach) first++
    to[start + middle * step] = valueAt(places[first]) * sign
  }
}
