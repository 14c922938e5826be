import { quote } from '../../notation/plain'
import { t } from '../../text'
import { isConnected } from '../dom/dom'
import type { Control } from '../reading/controlReading'
import { positionOverlays, surroundingsOf } from './overlayPosition'
import css from './pointer.css?inline'
import { element, openShadow } from './shadowHost'
import { raisedLayer, topLayerAround } from './topLayer'
import { watchPosition } from './watchPosition'

/** Frames the field whose entry the user points at in the panel. It does not scroll the page. */
export interface Pointer {
  /** @param control `null` removes the frame. */
  at(control: Control | null): void
}

/**
 * Creates the pointer; nothing is on the page before the first field is framed.
 * @param signal removes it.
 */
export function createPointer(signal: AbortSignal): Pointer {
  // Hidden from screen readers, because the panel, which has the focus, has the same text.
  const box = element('div', 'at')
  const direction = element('div', 'way')
  box.ariaHidden = 'true'
  direction.ariaHidden = 'true'
  const raised = raisedLayer('div')
  const flat = element('div', '')
  let host: HTMLElement | null = null
  let target: Control | null = null

  const place = () => {
    if (host === null || target === null) return
    const { visible, label } = target
    const over = topLayerAround(visible)
    if (over) raised.layer.append(box, direction)
    else flat.append(box, direction)
    raised.showOver(over)
    const origin = over ? raised.layer : host
    const seen = positionOverlays(origin, [{ box, target: visible }], surroundingsOf)
    moves.watch([visible], seen)
    showDirection(direction, label, seen.get(visible))
  }
  const moves = watchPosition(place, signal)
  // The host stays in the page, because adding or removing an element triggers another read.
  const hide = () => {
    target = null
    moves.watch([], new Map())
    box.hidden = true
    direction.hidden = true
    raised.showOver(null)
    if (host) host.hidden = true
  }
  signal.addEventListener('abort', () => host?.remove())

  return {
    at(control) {
      if (control === null || !isConnected(control.visible)) {
        hide()
        return
      }
      if (!host?.isConnected) {
        const shadow = openShadow('pointing', css)
        host = shadow.host
        shadow.root.append(flat, raised.layer)
      }
      host.hidden = false
      target = control
      place()
    },
  }
}

/** Tells for a field out of view whether it is above, below or in a closed part. */
function showDirection(direction: HTMLElement, label: string, seen: DOMRect | undefined): void {
  const above = seen !== undefined && seen.bottom < 0
  const below = seen !== undefined && seen.top > innerHeight
  direction.hidden = seen !== undefined && !above && !below
  direction.className = `way ${above ? 'above' : 'below'}`
  const key = above ? 'pointAbove' : below ? 'pointBelow' : 'pointClosed'
  direction.textContent = t(key, quote(label) || t('fieldUnlabelled'))
}
