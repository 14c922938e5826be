import type { Outcome } from '../../check'
import { boundingRect, matches } from '../dom/dom'
import { listen } from '../dom/listen'
import type { Control } from '../reading/controlReading'
import { badgePlaces } from './badgePlaces'
import { keepOnPage } from './keepOnPage'
import { fillMark, type MarkBox, markBox, openMarks } from './markBox'
import { positionOverlays, type Surroundings, surroundingsOf } from './overlayPosition'
import { topLayerAround } from './topLayer'
import { watchPosition } from './watchPosition'

/** Marks over the fields that are 要修正 or 要確認. They do not affect the page's layout. */
export interface Marks {
  show(outcomes: readonly Outcome[], controls: ReadonlyMap<string, Control>): void
}

interface Mark extends MarkBox {
  readonly target: Element
  /** The page's element in the top layer that the field is in. */
  readonly over: Element | null
}

/**
 * Creates the marks; nothing is on the page before the first `show` with an outcome to mark.
 * The boxes are positioned by script: CSS anchor positioning would have to write an `anchor-name`
 * onto the page's own elements, and Firefox 140 does not have it.
 * @param onPress receives the field whose mark the user has pressed.
 * @param timesRead how often all of the page was read: as long as it does not grow, only what stands in
 *   the fields has changed.
 * @param signal removes the marks.
 */
export function createMarks(
  onPress: (fieldId: string) => void,
  timesRead: () => number,
  signal: AbortSignal,
): Marks {
  let shadow: ReturnType<typeof openMarks> | null = null
  let marks = new Map<string, Mark>()
  /** What the places of the marks were found by. */
  let placedBy = ''

  const place = openPlacing(
    () => shadow,
    () => [...marks.values()],
    signal,
  )
  const followPage = keepOnPage(
    () => shadow?.host ?? null,
    () => place(false),
    signal,
  )
  const press = (badge: HTMLElement | null) => {
    for (const [id, mark] of marks) if (mark.badge === badge) onPress(id)
  }
  let shown: Parameters<Marks['show']> = [[], new Map()]
  const show: Marks['show'] = (outcomes, controls) => {
    shown = [outcomes, controls]
    const before = marks
    // While the user is in a field, no mark comes to it.
    const worst = [...worstByField(outcomes, controls)].filter(
      ([id, { control }]) => before.has(id) || !isInUse(control.visible),
    )
    if (worst.length === 0 && shadow === null) return
    shadow ??= openMarks(press)
    followPage()
    marks = new Map()
    for (const [id, { outcome, control }] of worst) {
      const target = control.visible
      const known = before.get(id)
      const same = known?.target === target ? known : null
      const { box, badge } = same ?? markBox()
      const over = topLayerAround(target)
      fillMark({ box, badge }, outcome, control)
      marks.set(id, { box, badge, target, over })
      if (same?.over !== over) (over ? shadow.raised.layer : shadow.boxes).append(box)
    }
    const kept = new Set([...marks.values()].map(({ box }) => box))
    for (const { box } of before.values()) if (!kept.has(box)) box.remove()
    shadow.section.hidden = marks.size === 0
    const by = [timesRead(), ...[...marks.values()].map(placeOf)].join('\n')
    if (by !== placedBy) place(true)
    placedBy = by
  }
  // Within one shadow root the focus moves without an event that leaves it.
  const showAgain = ({ key }: KeyboardEvent) => key === 'Tab' && show(...shown)
  listen('keyup', showAgain, { passive: true, signal })
  showUnderPointer(() => marks.values(), signal)
  signal.addEventListener('abort', () => shadow?.host.remove())
  return { show }
}

/**
 * Places the marks on the page, and again when their fields move.
 * @returns places them; with `hasNewSurroundings` what stands around the fields is looked at again.
 */
function openPlacing(
  shadowNow: () => ReturnType<typeof openMarks> | null,
  marksNow: () => readonly Mark[],
  signal: AbortSignal,
): (hasNewSurroundings: boolean) => void {
  let surroundings = new Map<Element, Surroundings>()
  const around = (target: Element) => {
    const known = surroundings.get(target) ?? surroundingsOf(target)
    surroundings.set(target, known)
    return known
  }
  const place = (hasNewSurroundings: boolean) => {
    const shadow = shadowNow()
    if (!shadow) return
    if (hasNewSurroundings) surroundings = new Map()
    const all = marksNow()
    const [raised, others] = [all.filter(({ over }) => over), all.filter(({ over }) => !over)]
    shadow.raised.showOver(raised[0]?.over ?? null)
    // All reads come before all writes.
    const putBadges = hasNewSurroundings ? badgePlaces(all) : () => {}
    const seen = new Map([
      ...positionOverlays(shadow.host, others, around),
      ...positionOverlays(shadow.raised.layer, raised, around),
    ])
    putBadges()
    moves.watch([...new Set(all.map(({ target }) => target))], seen)
  }
  const moves = watchPosition(place, signal)
  return place
}

/** @returns all that the place of a mark depends on, on a page that has not changed otherwise. */
function placeOf({ target, badge, over }: Mark): string {
  const { x, y, width, height } = boundingRect(target)
  const isText = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
  const text = isText ? target.value : ''
  return [x, y, width, height, badge.ariaLabel, over !== null, text].join(' ')
}

/** @returns whether the user is in a field now. */
function isInUse(field: Element): boolean {
  return document.hasFocus() && matches(field, ':focus-within')
}

/**
 * Shows the reasons of raised marks while the pointer is over them: what lies under a modal dialog of
 * the page gets no pointer, and a press beside a popover of the page closes it.
 */
function showUnderPointer(marks: () => Iterable<Mark>, signal: AbortSignal): void {
  const move = ({ clientX, clientY }: PointerEvent) => {
    for (const { badge, over } of marks()) {
      if (over === null) continue
      const { left, right, top, bottom } = boundingRect(badge)
      const isOver = left <= clientX && clientX <= right && top <= clientY && clientY <= bottom
      badge.classList.toggle('on', isOver)
    }
  }
  listen('pointermove', move, { passive: true, signal })
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
