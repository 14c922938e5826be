import type { Outcome } from '../../check'
import { renderMessage, t } from '../../text'
import { element, openShadow } from '../overlay/shadowHost'
import css from './sendDialog.css?inline'

/** What a person can decide before sending. */
export interface Decisions {
  /** 戻って直す */
  readonly goBack: () => void
  /** このまま送信 */
  readonly send: () => void
}

/** A question that a person is asked; the page can take it away at any time. */
export interface SendDialog {
  readonly isOpen: () => boolean
  /** Gone without an answer: the page took it away, and no person closed it. */
  readonly isTakenAway: () => boolean
  /** Over whatever the page has opened above it meanwhile. */
  readonly bringToFront: () => void
  /** Leaves nothing behind, and the focus where it was. */
  readonly close: () => void
}

/**
 * Asks before something is sent that is 要修正. Closing it with Esc is 戻って直す without
 * being brought anywhere.
 */
export function openSendDialog(outcomes: readonly Outcome[], decisions: Decisions): SendDialog {
  const { host, root } = openShadow('dialog', css)
  try {
    const dialog = element('dialog', '')
    const close = () => {
      for (const end of [() => dialog.close(), () => host.remove()]) {
        try {
          end()
        } catch {
          // Either of the two takes it away from the person, and what was decided goes on.
        }
      }
    }
    // Not heard when it is only brought to the front.
    dialog.addEventListener('close', () => dialog.open || host.remove())
    dialog.append(...wordsFor(dialog, outcomes), actionsFor(close, decisions))
    root.append(dialog)
    dialog.showModal()
    return {
      isOpen: () => host.isConnected && dialog.open,
      isTakenAway: () => !host.isConnected && dialog.open,
      bringToFront: () => {
        dialog.close()
        dialog.showModal()
      },
      close,
    }
  } catch (error) {
    host.remove()
    throw error
  }
}

function wordsFor(dialog: HTMLElement, outcomes: readonly Outcome[]): HTMLElement[] {
  const title = element('h2', '', t('dialogTitle', String(outcomes.length)))
  title.id = 'title'
  // Nobody has to wonder whether it is the portal that asks.
  const who = element('p', 'who', t('extensionName'))
  who.id = 'who'
  dialog.setAttribute('aria-labelledby', 'who title')
  const lead = element('p', '', t('dialogLead'))
  lead.id = 'lead'
  dialog.setAttribute('aria-describedby', 'lead')
  const list = element('ul', '')
  list.append(...outcomes.map(itemFor))
  return [who, title, lead, list]
}

function itemFor({ message, mend }: Outcome): HTMLElement {
  const item = element('li', '')
  item.append(element('strong', '', renderMessage(message)))
  if (mend) item.append(element('span', 'mend', renderMessage(mend)))
  return item
}

/** A form of ours, as what its buttons do needs no click that the page could hear or hold. */
function actionsFor(close: () => void, { goBack, send }: Decisions): HTMLElement {
  const actions = element('form', 'actions')
  actions.method = 'dialog'
  const back = element('button', 'primary', t('dialogBack'))
  back.autofocus = true
  const proceed = element('button', '', t('dialogSend'))
  actions.addEventListener('submit', (event) => {
    try {
      // The browser would complain in the page's console of a form that is gone.
      event.preventDefault()
    } catch {
      // It closes the question, and so do we.
    }
    // Closed first: focus returns to where it was before anything else happens on the page.
    close()
    if (event.submitter === proceed) send()
    else goBack()
  })
  actions.append(back, proceed)
  return actions
}
