import { t } from '../../text'
import css from './pageNotice.css?inline'
import { element, openShadow } from './shadowHost'

let shown: HTMLElement | null = null

/**
 * Shows a notice at the bottom of the page, which screen readers announce. The focus stays where it
 * is; the notice closes by its button or at the next click on the page.
 */
export function showPageNotice(text: string): void {
  removeNotice()
  const { host, root } = openShadow('notice', css)
  shown = host
  const box = element('div', 'notice')
  box.popover = 'manual'
  const words = element('p', '')
  words.role = 'status'
  const close = element('button', '', t('noticeClose'))
  close.popoverTargetElement = box
  close.popoverTargetAction = 'hide'
  box.addEventListener('toggle', ({ newState }) => {
    if (newState === 'closed') host.remove()
  })
  box.append(words, close)
  root.append(box)
  box.showPopover()
  // Screen readers announce a status whose text changes, not one that is added with its text.
  requestAnimationFrame(() => words.append(element('bdi', '', text)))
  window.addEventListener('click', removeNotice, { capture: true, once: true, passive: true })
}

function removeNotice(): void {
  window.removeEventListener('click', removeNotice, { capture: true })
  shown?.remove()
  shown = null
}
