import { matches, pageElement, query } from '../dom/dom'
import { FIELDS } from '../dom/fieldSelectors'
import { listen } from '../dom/listen'

/** The animation that landmarks.css starts on fields and other landmarks. */
const APPEARED = 'junbi-navi-appeared'

/**
 * Watches for fields and other landmarks that come onto the screen, and stops the events of our
 * animation before the page receives them. The listeners have to be the page's first, and they
 * take no signal because the style sheet may outlive the content script.
 */
export function watchAppearances(onAppeared: () => void): void {
  const hear = (event: AnimationEvent) => {
    if (event.animationName === APPEARED) event.stopImmediatePropagation()
    else if (!isField(event.target)) return
    onAppeared()
  }
  listen('animationstart', hear)
  listen('animationend', hear)
  listen('animationcancel', hear)
}

/** An animation of the page's own on a field replaces ours, so its event counts instead. */
function isField(target: EventTarget | null): boolean {
  return target instanceof Element && matches(target, FIELDS.join())
}

/**
 * @returns whether landmarks can announce themselves: a style of the page, or of the user, can
 *   forbid every animation. Two elements carry the landmarks' animation only to tell.
 */
export function landmarksAppear(): boolean {
  const told = [pageElement(), query('body > :first-child')]
  return told.every((at) => at === null || getComputedStyle(at).animationName !== 'none')
}
