/** Without a press for this long the panel may change by itself, milliseconds. */
const QUIET_MS = 1_000

/**
 * @returns a function that waits until the user has pressed nothing for a second, so that nothing
 *   changes under the mouse and no tick goes to the wrong task.
 */
export function idleWatcher(target: EventTarget): () => Promise<void> {
  let last = Number.NEGATIVE_INFINITY
  const notePress = () => {
    last = performance.now()
  }
  for (const type of ['pointerdown', 'keydown']) {
    target.addEventListener(type, notePress, { capture: true, passive: true })
  }
  return async () => {
    for (;;) {
      const left = last + QUIET_MS - performance.now()
      if (left <= 0) return
      await new Promise((resolve) => setTimeout(resolve, left))
    }
  }
}
