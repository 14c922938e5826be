import type { Outcome } from '../check'
import { say, t } from '../text'
import css from './dialog.css?inline'
import { element, openShadow } from './shadow'

/** What a person can decide before sending. */
export interface Decisions {
  /** 戻って直す */
  readonly goBack: () => void
  /** このまま送信 */
  readonly send: () => void
}

/**
 * Asks before something is sent that is 要修正. Closing it with Esc is 戻って直す without
 * being brought anywhere.
 */
export function askBeforeSending(outcomes: readonly Outcome[], decisions: Decisions): void {
  const { host, root } = openShadow('dialog', css)
  const dialog = element('dialog', '')
  dialog.setAttribute('aria-labelledby', 'title')
  const title = element('h2', '', t('dialogTitle', String(outcomes.length)))
  title.id = 'title'
  const list = element('ul', '')
  list.append(...outcomes.map(itemFor))
  const close = () => host.remove()
  const actions = actionsFor(dialog, close, decisions)
  dialog.append(title, element('p', '', t('dialogLead')), list, actions)
  dialog.addEventListener('close', close)
  root.append(dialog)
  try {
    dialog.showModal()
  } catch (error) {
    close()
    throw error
  }
}

function itemFor({ message, mend }: Outcome): HTMLElement {
  const item = element('li', '')
  item.append(element('strong', '', say(message)))
  if (mend) item.append(element('span', 'mend', say(mend)))
  return item
}

function actionsFor(
  dialog: HTMLDialogElement,
  close: () => void,
  { goBack, send }: Decisions,
): HTMLElement {
  const actions = element('div', 'actions')
  const back = element('button', 'primary', t('dialogBack'))
  back.autofocus = true
  const proceed = element('button', '', t('dialogSend'))
  // Closed first: focus returns to where it was before anything else happens on the page.
  const decide = (decision: () => void) => () => {
    dialog.close()
    close()
    decision()
  }
  back.addEventListener('click', decide(goBack))
  proceed.addEventListener('click', decide(send))
  actions.append(back, proceed)
  return actions
}
