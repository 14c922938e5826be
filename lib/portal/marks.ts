import type { Outcome } from '../check'
import { say, t } from '../text'
import type { Control } from './control'
import css from './marks.css?inline'
import { element, openShadow } from './shadow'

/** Marks at the fields that are 要修正 or 要確認; they lie over the page and shift nothing. */
export interface Marks {
  show(outcomes: readonly Outcome[], controls: ReadonlyMap<string, Control>): void
}

interface Mark {
  readonly box: HTMLElement
  readonly target: Element
}

/** @param signal ends the marks, and takes them off the page. */
export function createMarks(signal: AbortSignal): Marks {
  let shadow: ReturnType<typeof openShadow> | null = null
  let marks: Mark[] = []
  let waiting = false

  const place = () => {
    if (waiting || marks.length === 0) return
    waiting = true
    requestAnimationFrame(() => {
      waiting = false
      for (const mark of marks) placeOver(mark)
    })
  }
  document.addEventListener('scroll', place, { capture: true, passive: true, signal })
  // Whatever moves a field changes its own size or the page's.
  const sizes = new ResizeObserver(place)
  signal.addEventListener('abort', () => {
    sizes.disconnect()
    shadow?.host.remove()
  })

  return {
    show(outcomes, controls) {
      for (const { box } of marks) box.remove()
      marks = []
      sizes.disconnect()
      const worst = worstByField(outcomes)
      if (worst.size === 0 && shadow === null) return
      if (!shadow?.host.isConnected) shadow = openShadow('marks', css)
      for (const [fieldId, outcome] of worst) {
        const control = controls.get(fieldId)
        if (!control) continue
        const mark = { box: boxFor(outcome, control.label), target: control.visible }
        shadow.root.append(mark.box)
        placeOver(mark)
        marks.push(mark)
        sizes.observe(mark.target)
      }
      if (marks.length > 0) sizes.observe(document.body)
    },
  }
}

/** The first outcome a field has is its worst, as outcomes come worst first. */
function worstByField(outcomes: readonly Outcome[]): Map<string, Outcome> {
  const worst = new Map<string, Outcome>()
  for (const outcome of outcomes) {
    const [fieldId] = outcome.fieldIds
    const marked = outcome.answer === 'fail' || outcome.answer === 'review'
    if (marked && !outcome.unfilled && fieldId !== undefined && !worst.has(fieldId)) {
      worst.set(fieldId, outcome)
    }
  }
  return worst
}

function boxFor({ answer, message }: Outcome, label: string): HTMLElement {
  const box = element('div', `mark ${answer}`)
  box.role = 'note'
  const badge = element('span', 'badge', t(answer === 'fail' ? 'answerFail' : 'answerReview'))
  box.append(badge, element('span', 'reason', `${label} ${say(message)}`))
  return box
}

/** A field that is not shown, in a closed tab for instance, has no mark. */
function placeOver({ box, target }: Mark): void {
  const { left, top, width, height } = target.getBoundingClientRect()
  box.hidden = width === 0 || height === 0
  box.style.cssText = `left:${left + scrollX - 4}px;top:${top + scrollY - 4}px;width:${width + 8}px;height:${height + 8}px`
}
