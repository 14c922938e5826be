import type { Answer, Outcome } from '../../check'
import { renderMessage, t } from '../../text'
import type { Control } from '../reading/controlReading'
import css from './marks.css?inline'
import { element, isUserClick, openShadow } from './shadowHost'
import { raisedLayer } from './topLayer'

/** A mark: a box around its field, and the button on it that says why. */
export interface MarkBox {
  readonly box: HTMLElement
  readonly badge: HTMLButtonElement
}

/**
 * Adds the element that holds all marks: a list for screen readers as well.
 * @param onPress receives the button of the mark that the user has pressed.
 */
export function openMarks(onPress: (badge: HTMLElement | null) => void) {
  const { host, root } = openShadow('marks', css)
  const section = element('section', '')
  const title = element('h2', '', t('marksTitle'))
  title.id = 'title'
  section.setAttribute('aria-labelledby', title.id)
  const boxes = element('ul', '')
  const raised = raisedLayer('ul')
  // The buttons submit a form of ours, because clicks are stopped before they get here.
  const form = element('form', '')
  form.id = 'open'
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    if (isUserClick(host)) onPress(event.submitter)
  })
  section.append(title, boxes, raised.layer)
  root.append(form, section)
  return { host, section, boxes, raised }
}

/** @returns the mark for an outcome, without a place. */
export function markBox(): MarkBox {
  const box = element('li', '')
  const badge = element('button', 'badge')
  badge.setAttribute('form', 'open')
  box.append(badge)
  return { box, badge }
}

/** Writes into a mark what was found, if it is not there already. */
export function fillMark({ box, badge }: MarkBox, outcome: Outcome, { label }: Control): void {
  const { answer, message } = outcome
  const reason = renderMessage(message)
  const name = `${answerText(answer)} ${label} ${reason}`
  if (badge.ariaLabel === name) return
  badge.ariaLabel = name
  box.className = `mark ${answer}`
  badge.replaceChildren(answerText(answer), element('bdi', 'reason', reason))
}

function answerText(answer: Answer): string {
  return t(answer === 'fail' ? 'answerFail' : 'answerReview')
}
