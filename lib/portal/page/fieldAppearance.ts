import { matches } from '../dom/dom'
import { FIELDS } from '../dom/fieldSelectors'

/** The animation that landmarks.css starts on what a reading can be made of. */
const APPEARED = 'junbi-navi-appeared'

/**
 * Calls `onAppeared` when something that a reading can be made of comes onto the screen, and keeps
 * the events that tell of it from the page. It has to listen before the page does, and does so for
 * as long as the page lives: the style may outlive us.
 */
export function watchAppearances(onAppeared: () => void): void {
  const hear = (event: AnimationEvent) => {
    if (event.animationName === APPEARED) event.stopImmediatePropagation()
    else if (!isField(event.target)) return
    onAppeared()
  }
  window.addEventListener('animationstart', hear, { capture: true })
  window.addEventListener('animationend', hear, { capture: true })
  window.addEventListener('animationcancel', hear, { capture: true })
}

/** Where the page has an animation of its own on a field, ours does not run, and that one tells. */
function isField(target: EventTarget | null): boolean {
  return target instanceof Element && matches(target, FIELDS.join())
}
