export type Pattern = { text: string } | { source: string; flags: string }

export function tidy(text: string | null | undefined): string {
  return (text ?? '').replace(/\s+/g, ' ').trim()
}

export function matches(pattern: Pattern, text: string): boolean {
  if ('source' in pattern) return new RegExp(pattern.source, pattern.flags).test(text)
  return tidy(text).includes(tidy(pattern.text))
}

/** An element's text as a name: without hidden parts and without the values of controls in it. */
export function labelText(element: Element): string {
  const copy = element.cloneNode(true)
  if (!(copy instanceof Element)) return ''
  const silent = copy.querySelectorAll('[hidden], [aria-hidden=true], select, textarea')
  for (const part of silent) part.remove()
  return tidy(copy.textContent)
}

export function isField(element: Element) {
  return (
    element instanceof HTMLInputElement ||
    element instanceof HTMLSelectElement ||
    element instanceof HTMLTextAreaElement
  )
}

/** The name that assistive technology reads out, for the kinds of control that the panel has. */
export function nameOf(element: Element): string {
  const said = tidy(element.getAttribute('aria-label'))
  if (said) return said
  const ids = element.getAttribute('aria-labelledby')?.split(/\s+/) ?? []
  const labels: Element[] = ids.flatMap((id) => element.ownerDocument.getElementById(id) ?? [])
  if (labels.length === 0 && isField(element)) labels.push(...(element.labels ?? []))
  const text = labels.length ? labels.map(labelText).join(' ') : labelText(element)
  return tidy(text) || tidy(element.getAttribute('title') ?? element.getAttribute('placeholder'))
}
