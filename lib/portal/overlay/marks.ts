import type { Outcome } from '../../check'
import { renderMessage, t } from '../../text'
import { childrenOf, pageElement, parentOf } from '../dom/dom'
import type { Control } from '../reading/controlReading'
import css from './marks.css?inline'
import { positionOverlays, type Surroundings, surroundingsOf } from './overlayPosition'
import { element, openShadow } from './shadowHost'
import { watchPosition } from './watchPosition'

/** Marks at the fields that are 要修正 or 要確認; they lie over the page and shift nothing. */
export interface Marks {
  show(outcomes: readonly Outcome[], controls: ReadonlyMap<string, Control>): void
}

interface Mark {
  readonly outcome: Outcome
  readonly box: HTMLElement
  readonly target: Element
}

/** How often the marks come back to a page that takes them away, before they leave it alone. */
const RETURNS = 5

/**
 * Anchor positioning would need a name written onto the page's own elements, and Firefox 140
 * does not have it: the boxes are placed by us.
 * @param signal ends the marks, and takes them off the page.
 */
export function createMarks(signal: AbortSignal): Marks {
  let shadow: ReturnType<typeof openMarks> | null = null
  let marks = new Map<string, Mark>()
  let surroundings = new Map<Element, Surroundings>()
  let returns = 0

  const place = (anew: boolean) => {
    if (!shadow) return
    if (anew) surroundings = new Map()
    const all = [...marks.values()]
    const seen = positionOverlays(shadow.host, all, (target) => {
      const known = surroundings.get(target) ?? surroundingsOf(target)
      surroundings.set(target, known)
      return known
    })
    moves.watch([...new Set(all.map(({ target }) => target))], seen)
  }
  const moves = watchPosition(place, signal)
  const onPage = () => shadow?.host.parentNode === pageElement()
  const comeBack = new MutationObserver(() => {
    if (!shadow || onPage() || returns >= RETURNS) return
    returns += 1
    pageElement().append(shadow.host)
    place(false)
  })
  comeBack.observe(pageElement(), { childList: true })
  signal.addEventListener('abort', () => {
    comeBack.disconnect()
    shadow?.host.remove()
  })

  return {
    show(outcomes, controls) {
      const worst = worstByField(outcomes, controls)
      if (worst.size === 0 && shadow === null) return
      shadow ??= openMarks()
      const before = marks
      marks = new Map()
      for (const [id, { outcome, control }] of worst) {
        const known = before.get(id)
        const same = known?.outcome.answer === outcome.answer && known.target === control.visible
        const box = same ? known.box : boxFor(outcome)
        marks.set(id, { outcome, box, target: control.visible })
        if (!same) shadow.boxes.append(box)
      }
      const kept = new Set([...marks.values()].map(({ box }) => box))
      for (const { box } of before.values()) if (!kept.has(box)) box.remove()
      tell(shadow.reasons, [...worst.values()])
      place(true)
    },
  }
}

function openMarks() {
  const { host, root } = openShadow('marks', css)
  const boxes = element('div', '')
  // The boxes lie where a person sees the fields; who hears the page has the list instead.
  boxes.ariaHidden = 'true'
  const reasons = element('section', 'reasons')
  const title = element('h2', '', t('marksTitle'))
  title.id = 'title'
  reasons.setAttribute('aria-labelledby', title.id)
  const list = element('ul', '')
  reasons.append(title, list)
  root.append(boxes, reasons)
  return { host, boxes, reasons: list }
}

interface Marked {
  readonly outcome: Outcome
  readonly control: Control
}

/** The first outcome a field has is its worst, as outcomes come worst first. */
function worstByField(
  outcomes: readonly Outcome[],
  controls: ReadonlyMap<string, Control>,
): Map<string, Marked> {
  const worst = new Map<string, Marked>()
  for (const outcome of outcomes) {
    const [fieldId] = outcome.fieldIds
    const marked = outcome.answer === 'fail' || outcome.answer === 'review'
    if (!marked || outcome.unfilled || fieldId === undefined || worst.has(fieldId)) continue
    const control = controls.get(fieldId)
    if (control) worst.set(fieldId, { outcome, control })
  }
  return worst
}

function boxFor({ answer }: Outcome): HTMLElement {
  const box = element('div', `mark ${answer}`)
  box.append(element('span', 'badge', wordFor(answer)))
  return box
}

/** Writes the list anew only where it says something else than before. */
function tell(list: HTMLElement, marked: readonly Marked[]): void {
  const items = marked.map(({ outcome, control }) => {
    const item = element('li', '')
    const label = element('bdi', '', control.label)
    const reason = element('bdi', '', renderMessage(outcome.message))
    item.append(`${wordFor(outcome.answer)} `, label, ' ', reason)
    return item
  })
  const text = items.map(({ textContent }) => textContent).join('\n')
  if (
    text ===
    childrenOf(list)
      .map(({ textContent }) => textContent)
      .join('\n')
  )
    return
  list.replaceChildren(...items)
  const section = parentOf(list)
  if (section instanceof HTMLElement) section.hidden = items.length === 0
}

function wordFor(answer: Outcome['answer']): string {
  return t(answer === 'fail' ? 'answerFail' : 'answerReview')
}
