import type { Box } from '../word'
import type { Grey } from './grey'

/** Ink is darker. */
export const INK = 150

/** A stretch of ink in a row, with the component it belongs to. */
interface Stretch {
  readonly start: number
  readonly end: number
  readonly component: number
}

/** @returns the boxes around all that hangs together as ink. */
export function componentsOf({ width, height, pixels }: Grey): Box[] {
  const components = openComponents()
  let above: Stretch[] = []
  for (let y = 0; y < height; y++) {
    const row: Stretch[] = []
    let from = 0
    for (let x = 0; x < width; x++) {
      if ((pixels[y * width + x] ?? 255) >= INK) continue
      const start = x
      while (x < width && (pixels[y * width + x] ?? 255) < INK) x++
      while ((above[from]?.end ?? width + 1) < start) from++
      const touched: number[] = []
      for (let at = from; (above[at]?.start ?? width + 1) <= x; at++) {
        touched.push(above[at]?.component ?? 0)
      }
      row.push({ start, end: x, component: components.add(touched, start, x, y) })
    }
    above = row
  }
  return components.boxes()
}

/** Joins components as they turn out to hang together: each points to one that it is part of. */
function openComponents() {
  const parents: number[] = []
  const edges: { left: number; top: number; right: number; bottom: number }[] = []
  const rootOf = (component: number): number => {
    let root = component
    for (let up = parents[root] ?? root; up !== root; up = parents[root] ?? root) {
      parents[root] = parents[up] ?? up
      root = up
    }
    return root
  }
  return {
    add: (touched: readonly number[], start: number, end: number, y: number): number => {
      const [first, ...more] = touched
      const root = first === undefined ? parents.length : rootOf(first)
      if (first === undefined) {
        parents.push(root)
        edges.push({ left: start, top: y, right: end, bottom: y + 1 })
        return root
      }
      const own = edges[root]
      if (!own) return root
      own.left = Math.min(own.left, start)
      own.right = Math.max(own.right, end)
      own.bottom = y + 1
      for (const each of more) {
        const other = rootOf(each)
        const joined = edges[other]
        if (other === root || !joined) continue
        parents[other] = root
        own.left = Math.min(own.left, joined.left)
        own.top = Math.min(own.top, joined.top)
        own.right = Math.max(own.right, joined.right)
      }
      return root
    },
    boxes: (): Box[] =>
      edges
        .filter((_, at) => parents[at] === at)
        .map(({ left, top, right, bottom }) => ({
          x: left,
          y: top,
          width: right - left,
          height: bottom - top,
        })),
  }
}
