// The page's own diary of events, so that a run with the extension can be compared with a run
// without it. Capture phase: an event that does not bubble, or is stopped on its way, counts too.
window.practiceLog = []
for (const type of ['input', 'change', 'click', 'submit', 'focusin']) {
  document.addEventListener(
    type,
    ({ target, isTrusted }) => {
      // Attributes, since a form's own `name` may be a control of that name.
      const named = target.getAttribute('id') ?? target.getAttribute('name') ?? target.localName
      window.practiceLog.push({ type, target: named, isTrusted })
    },
    true,
  )
}
