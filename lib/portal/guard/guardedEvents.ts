/** The events of a press around its click, on which a page can send as well. */
export const PRESS_EVENTS = [
  ...['pointerdown', 'mousedown', 'touchstart', 'pointerup', 'mouseup', 'touchend'],
  ...['keydown', 'keypress', 'keyup'],
]

/** All events that the send guard has to hear before the page. */
export const GUARDED_EVENTS = [...PRESS_EVENTS, 'click', 'submit', 'input']
