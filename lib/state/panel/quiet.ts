/** How long nothing has to be pressed in the panel until it may change by itself, milliseconds. */
const QUIET = 1_000

/**
 * @returns waits until nobody has a hand on the panel, so that nothing there changes under it and no
 * tick lands elsewhere than was meant.
 */
export function watchIdleHands(target: EventTarget): () => Promise<void> {
  let last = Number.NEGATIVE_INFINITY
  const note = () => {
    last = performance.now()
  }
  for (const type of ['pointerdown', 'keydown']) {
    target.addEventListener(type, note, { capture: true, passive: true })
  }
  return async () => {
    for (;;) {
      const left = last + QUIET - performance.now()
      if (left <= 0) return
      await new Promise((resolve) => setTimeout(resolve, left))
    }
  }
}
