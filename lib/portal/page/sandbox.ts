import { matches } from '../dom/dom'

/**
 * @returns whether a frame around this page, however far out, forbids scripts: then none of ours can
 *   be loaded either, and the frame is left out. Frames of another origin cannot be looked at.
 */
export function forbidsScripts(): boolean {
  for (let at: Window = window; at !== at.parent; at = at.parent) {
    const frame = at.frameElement
    if (frame && matches(frame, '[sandbox]:not([sandbox~="allow-scripts" i])')) return true
  }
  return false
}
