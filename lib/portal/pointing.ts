import { quote } from '../notation/plain'
import { t } from '../text'
import type { Control } from './control'
import css from './pointing.css?inline'
import { element, openShadow } from './shadow'

/** Shows the field whose entry a person looks at in the panel. The page is not moved for it. */
export interface Pointing {
  /** @param control `null` for none. */
  at(control: Control | null): void
}

/** @param signal ends the pointing, and takes it off the page. */
export function createPointing(signal: AbortSignal): Pointing {
  // It says nothing that the panel, where the person is, does not say.
  const box = element('div', 'at')
  const way = element('div', 'way')
  box.ariaHidden = 'true'
  way.ariaHidden = 'true'
  let host: HTMLElement | null = null
  let target: Control | null = null
  let waiting = false

  const place = () => {
    if (target === null || waiting) return
    waiting = true
    requestAnimationFrame(() => {
      waiting = false
      if (target) placeOver(target, box, way)
    })
  }
  const sizes = new ResizeObserver(place)
  const leave = () => {
    target = null
    sizes.disconnect()
    // It stays where it is: what comes and goes on the page is what a reading waits for.
    if (host) host.hidden = true
  }
  document.addEventListener('scroll', place, { capture: true, passive: true, signal })
  signal.addEventListener('abort', () => {
    leave()
    host?.remove()
  })

  return {
    at(control) {
      if (control === null || !control.visible.isConnected) return leave()
      if (!host?.isConnected) {
        const shadow = openShadow('pointing', css)
        host = shadow.host
        shadow.root.append(box, way)
      }
      host.hidden = false
      if (control.visible !== target?.visible) {
        sizes.disconnect()
        sizes.observe(control.visible)
        sizes.observe(document.body)
      }
      target = control
      placeOver(control, box, way)
    },
  }
}

/** Where the field is out of sight, the way to it is said instead. */
function placeOver({ visible, label }: Control, box: HTMLElement, way: HTMLElement): void {
  const { left, top, bottom, width, height } = visible.getBoundingClientRect()
  const shown = width > 0 && height > 0
  const above = bottom < 0
  const below = top > innerHeight
  box.hidden = !shown
  box.style.cssText = `left:${left + scrollX - 6}px;top:${top + scrollY - 6}px;width:${width + 12}px;height:${height + 12}px`
  way.hidden = shown && !above && !below
  way.className = `way ${above ? 'above' : 'below'}`
  const key = shown ? (above ? 'pointAbove' : 'pointBelow') : 'pointClosed'
  way.textContent = t(key, quote(label) || t('fieldUnlabelled'))
}
