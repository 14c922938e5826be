import { quote } from '../../notation/plain'
import { t } from '../../text'
import { isConnected } from '../dom/dom'
import type { Control } from '../reading/controlReading'
import { positionOverlays, surroundingsOf } from './overlayPosition'
import css from './pointer.css?inline'
import { element, openShadow } from './shadowHost'
import { watchPosition } from './watchPosition'

/** Shows the field whose entry a person looks at in the panel. The page is not moved for it. */
export interface Pointer {
  /** @param control `null` for none. */
  at(control: Control | null): void
}

/** @param signal ends the pointing, and takes it off the page. */
export function createPointer(signal: AbortSignal): Pointer {
  // It says nothing that the panel, where the person is, does not say.
  const box = element('div', 'at')
  const way = element('div', 'way')
  box.ariaHidden = 'true'
  way.ariaHidden = 'true'
  let host: HTMLElement | null = null
  let target: Control | null = null

  const place = () => {
    if (host === null || target === null) return
    const { visible, label } = target
    const seen = positionOverlays(host, [{ box, target: visible }], surroundingsOf)
    moves.watch([visible], seen)
    sayWay(way, label, seen.get(visible))
  }
  const moves = watchPosition(place, signal)
  // The host stays where it is: the page is read again when something comes or goes on it.
  const leave = () => {
    target = null
    moves.watch([], new Map())
    box.hidden = true
    way.hidden = true
    if (host) host.hidden = true
  }
  signal.addEventListener('abort', () => host?.remove())

  return {
    at(control) {
      if (control === null || !isConnected(control.visible)) {
        leave()
        return
      }
      if (!host?.isConnected) {
        const shadow = openShadow('pointing', css)
        host = shadow.host
        shadow.root.append(box, way)
      }
      host.hidden = false
      target = control
      place()
    },
  }
}

/** Where the field is out of sight, the way to it is said instead. */
function sayWay(way: HTMLElement, label: string, seen: DOMRect | undefined): void {
  const above = seen !== undefined && seen.bottom < 0
  const below = seen !== undefined && seen.top > innerHeight
  way.hidden = seen !== undefined && !above && !below
  way.className = `way ${above ? 'above' : 'below'}`
  const key = above ? 'pointAbove' : below ? 'pointBelow' : 'pointClosed'
  way.textContent = t(key, quote(label) || t('fieldUnlabelled'))
}
