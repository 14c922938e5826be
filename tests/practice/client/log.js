// The page's own diary of events, so that a run with the extension can be compared with a run
// without it. Capture phase: an event that does not bubble, or is stopped on its way, counts too.
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
// Attributes, since a form's own `name` may be a control of that name.
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
