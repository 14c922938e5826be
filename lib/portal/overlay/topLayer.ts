import { isConnected, matches } from '../dom/dom'
import { closestAcross } from '../dom/shadowRoots'
import { element } from './shadowHost'

/** What the browser draws above everything else, whatever its z-index: a modal dialog, a popover. */
const IN_TOP_LAYER = ':modal, :popover-open'

/** @returns the page's element in the browser's top layer that a field is in; `null` for none. */
export function topLayerAround(field: Element): Element | null {
  return closestAcross(field, IN_TOP_LAYER)
}

/** An element of ours whose boxes are drawn above an element of the page in the top layer. */
interface RaisedLayer {
  readonly layer: HTMLElement
  /**
   * Shows the layer above an element of the page; `null` hides it. It stays where it is in the top
   * layer while the element is the same, so that it never covers our own dialog, which comes later.
   */
  readonly showOver: (over: Element | null) => void
}

/** Creates such an element, hidden at first. */
export function raisedLayer(tag: 'div' | 'ul'): RaisedLayer {
  const layer = element(tag, 'raised')
  layer.popover = 'manual'
  let shownOver: Element | null = null
  return {
    layer,
    showOver(over) {
      const isOpen = isConnected(layer) && matches(layer, ':popover-open')
      if (over === shownOver && isOpen === (over !== null)) return
      shownOver = over
      if (isOpen) layer.hidePopover()
      if (over !== null && isConnected(layer)) layer.showPopover()
    },
  }
}
