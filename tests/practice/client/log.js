// Logs the page's events, to compare a run with the extension with a run without it. Listens in
// the capture phase, to include events that do not bubble or are stopped.
window.practiceLog = []
const TYPES = [
  ...['input', 'change', 'beforeinput', 'reset', 'invalid', 'submit', 'select', 'selectionchange'],
  ...['click', 'dblclick', 'auxclick', 'contextmenu', 'wheel', 'keydown', 'keypress', 'keyup'],
  ...['mousedown', 'mouseup', 'mousemove', 'mouseover', 'mouseout', 'mouseenter', 'mouseleave'],
  ...['pointerdown', 'pointerup', 'pointermove', 'pointerover', 'pointerout', 'pointercancel'],
  ...['focus', 'blur', 'focusin', 'focusout', 'scroll', 'resize', 'toggle', 'close', 'cancel'],
  ...['animationstart', 'animationend', 'transitionrun', 'transitionend', 'message', 'hashchange'],
  ...[
    'error',
    'unhandledrejection',
    'securitypolicyviolation',
    'fullscreenchange',
    'visibilitychange',
  ],
]
// Reads attributes, because a control called `name` shadows its form's `name` property.
const nameOf = (target) =>
  target instanceof Element
    ? (target.getAttribute('id') ?? target.getAttribute('name') ?? target.localName)
    : (target?.constructor.name ?? '')
for (const type of TYPES) {
  window.addEventListener(
    type,
    ({ target, isTrusted }) => window.practiceLog.push({ type, target: nameOf(target), isTrusted }),
    true,
  )
}
