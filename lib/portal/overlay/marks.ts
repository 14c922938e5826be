import type { Outcome } from '../../check'
import { renderMessage, t } from '../../text'
import { childrenOf, pageElement, parentOf } from '../dom/dom'
import type { Control } from '../reading/controlReading'
import css from './marks.css?inline'
import { positionOverlays, type Surroundings, surroundingsOf } from './overlayPosition'
import { element, openShadow } from './shadowHost'
import { raisedLayer, topLayerAround } from './topLayer'
import { watchPosition } from './watchPosition'

/** Marks over the fields that are 要修正 or 要確認. They do not affect the page's layout. */
export interface Marks {
  show(outcomes: readonly Outcome[], controls: ReadonlyMap<string, Control>): void
}

interface Mark {
  readonly outcome: Outcome
  readonly box: HTMLElement
  readonly target: Element
  /** The page's element in the top layer that the field is in. */
  readonly over: Element | null
}

/** After the page has removed the marks this many times, they are not added again. */
const MAX_RETURNS = 5

/**
 * Creates the marks; nothing is on the page before the first `show` with an outcome to mark.
 * The boxes are positioned by script: CSS anchor positioning would have to write an `anchor-name`
 * onto the page's own elements, and Firefox 140 does not have it.
 * @param signal removes the marks.
 */
export function createMarks(signal: AbortSignal): Marks {
  let shadow: ReturnType<typeof openMarks> | null = null
  let marks = new Map<string, Mark>()
  let surroundings = new Map<Element, Surroundings>()
  let returns = 0

  const place = (hasNewSurroundings: boolean) => {
    if (!shadow) return
    if (hasNewSurroundings) surroundings = new Map()
    const around = (target: Element) => {
      const known = surroundings.get(target) ?? surroundingsOf(target)
      surroundings.set(target, known)
      return known
    }
    const all = [...marks.values()]
    const [raised, others] = [all.filter(({ over }) => over), all.filter(({ over }) => !over)]
    shadow.raised.showOver(raised[0]?.over ?? null)
    const seen = new Map([
      ...positionOverlays(shadow.host, others, around),
      ...positionOverlays(shadow.raised.layer, raised, around),
    ])
    moves.watch([...new Set(all.map(({ target }) => target))], seen)
  }
  const moves = watchPosition(place, signal)
  const onPage = () => shadow?.host.parentNode === pageElement()
  const removals = new MutationObserver(() => {
    if (!shadow || onPage() || returns >= MAX_RETURNS) return
    returns += 1
    pageElement().append(shadow.host)
    place(false)
  })
  let page: Element | null = null
  /** A page that is written anew has another root, which our element has to move to. */
  const followPage = () => {
    if (page === pageElement()) return
    page = pageElement()
    removals.disconnect()
    removals.observe(page, { childList: true })
    if (shadow) page.append(shadow.host)
  }
  signal.addEventListener('abort', () => {
    removals.disconnect()
    shadow?.host.remove()
  })

  return {
    show(outcomes, controls) {
      const worst = worstByField(outcomes, controls)
      if (worst.size === 0 && shadow === null) return
      shadow ??= openMarks()
      followPage()
      const before = marks
      marks = new Map()
      for (const [id, { outcome, control }] of worst) {
        const known = before.get(id)
        const same = known?.outcome.answer === outcome.answer && known.target === control.visible
        const box = same ? known.box : boxFor(outcome)
        const over = topLayerAround(control.visible)
        marks.set(id, { outcome, box, target: control.visible, over })
        if (!same || known.over !== over) (over ? shadow.raised.layer : shadow.boxes).append(box)
      }
      const kept = new Set([...marks.values()].map(({ box }) => box))
      for (const { box } of before.values()) if (!kept.has(box)) box.remove()
      updateList(shadow.reasons, [...worst.values()])
      place(true)
    },
  }
}

function openMarks() {
  const { host, root } = openShadow('marks', css)
  const boxes = element('div', '')
  // Screen readers get the list below instead, because the position of a box means nothing to them.
  boxes.ariaHidden = 'true'
  const reasons = element('section', 'reasons')
  const title = element('h2', '', t('marksTitle'))
  title.id = 'title'
  reasons.setAttribute('aria-labelledby', title.id)
  const list = element('ul', '')
  reasons.append(title, list)
  const raised = raisedLayer()
  root.append(boxes, raised.layer, reasons)
  return { host, boxes, raised, reasons: list }
}

interface Marked {
  readonly outcome: Outcome
  readonly control: Control
}

/** @returns each field's worst outcome, which is its first: outcomes are sorted worst first. */
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
  box.append(element('span', 'badge', answerText(answer)))
  return box
}

/** Replaces the list only if its text has changed, so that screen readers keep their position. */
function updateList(list: HTMLElement, marked: readonly Marked[]): void {
  const items = marked.map(({ outcome, control }) => {
    const item = element('li', '')
    const label = element('bdi', '', control.label)
    const reason = element('bdi', '', renderMessage(outcome.message))
    item.append(`${answerText(outcome.answer)} `, label, ' ', reason)
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

function answerText(answer: Outcome['answer']): string {
  return t(answer === 'fail' ? 'answerFail' : 'answerReview')
}
