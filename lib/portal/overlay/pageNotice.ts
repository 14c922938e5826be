import { t } from '../../text'
import css from './pageNotice.css?inline'
import { element, openShadow } from './shadowHost'

let shown: HTMLElement | null = null

/**
 * Says something at the foot of the page, to be read and to be heard. It moves no focus, and
 * goes when a person closes it or does the next thing on the page.
 */
export function showPageNotice(text: string): void {
  takeAway()
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
  // A status is read out when its words change, not when it comes with them.
  requestAnimationFrame(() => words.append(element('bdi', '', text)))
  window.addEventListener('click', takeAway, { capture: true, once: true, passive: true })
}

function takeAway(): void {
  window.removeEventListener('click', takeAway, { capture: true })
  shown?.remove()
  shown = null
}
