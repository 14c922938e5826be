import type { Outcome } from '../../check'
import { renderMessage, t } from '../../text'
import { element, isUserClick, noteUserClick, openShadow } from '../overlay/shadowHost'
import css from './sendDialog.css?inline'

/** The two buttons of the dialog. */
export interface Decisions {
  /** 戻って直す */
  readonly goBack: () => void
  /** このまま送信, or このまま進む */
  readonly send: () => void
  /** The send only leads to the confirmation screen. */
  readonly confirms: boolean
}

/** An open dialog, which the page can remove at any time. */
export interface SendDialog {
  readonly isOpen: () => boolean
  /** @returns whether the page removed the dialog before the user closed it. */
  readonly isRemoved: () => boolean
  /** Moves it above whatever the page has opened over it. */
  readonly bringToFront: () => void
  /** Removes it and returns the focus to where it was. */
  readonly close: () => void
}

/**
 * Opens the dialog that lists what was found before a send. Esc sends nothing, and leaves the page
 * where it is.
 * @param outcomes those to ask about, which are 要修正 or to be looked up in the panel.
 */
export function openSendDialog(outcomes: readonly Outcome[], decisions: Decisions): SendDialog {
  const { host, root } = openShadow('dialog', css)
  try {
    const dialog = element('dialog', '')
    const close = () => {
      for (const step of [() => dialog.close(), () => host.remove()]) {
        try {
          step()
        } catch {
          // Either step is enough to close it, and the user's decision must be carried out.
        }
      }
    }
    // Reached only once the shield is gone, as after an update of the extension.
    dialog.addEventListener('click', ({ isTrusted }) => isTrusted && noteUserClick(host))
    // `bringToFront` closes the dialog and opens it again: that keeps the host.
    dialog.addEventListener('close', () => dialog.open || host.remove())
    dialog.append(...contentFor(dialog, outcomes), actionsFor(host, close, decisions))
    root.append(dialog)
    dialog.showModal()
    return {
      isOpen: () => host.isConnected && dialog.open,
      isRemoved: () => !host.isConnected && dialog.open,
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

function contentFor(dialog: HTMLElement, outcomes: readonly Outcome[]): HTMLElement[] {
  const title = element('h2', '', titleFor(outcomes))
  title.id = 'title'
  // The user has to see that the extension asks, and not the portal.
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

/** Counts as the panel does: a field that is only empty is listed and not counted. */
function titleFor(outcomes: readonly Outcome[]): string {
  const failures = outcomes.filter(({ answer }) => answer === 'fail')
  const toMend = failures.filter(({ unfilled }) => !unfilled).length
  if (toMend > 0) return t('dialogTitle', String(toMend))
  return failures.length > 0
    ? t('dialogTitleUnfilled', String(failures.length))
    : t('dialogTitlePanel')
}

/** @returns the line for a press that only leads to the confirmation screen. */
export function laterLine(outcomes: readonly Outcome[]): string {
  return t('sendLater', titleFor(outcomes))
}

function itemFor({ answer, message, mend }: Outcome): HTMLElement {
  const item = element('li', answer)
  item.append(element('strong', '', renderMessage(message)))
  if (mend) item.append(element('span', 'mend', renderMessage(mend)))
  return item
}

/**
 * The buttons submit a form of ours, because the page can observe or cancel a click. Only the user
 * decides: a submit that does not follow from a click of theirs is the page's.
 */
function actionsFor(
  host: HTMLElement,
  close: () => void,
  { goBack, send, confirms }: Decisions,
): HTMLElement {
  const actions = element('form', 'actions')
  actions.method = 'dialog'
  const back = element('button', 'primary', t('dialogBack'))
  back.autofocus = true
  const proceed = element('button', '', t(confirms ? 'dialogGoOn' : 'dialogSend'))
  actions.addEventListener('submit', (event) => {
    try {
      // Otherwise the browser logs an error in the page's console, as the form is removed below.
      event.preventDefault()
    } catch {
      // Then the browser closes the dialog by itself, which is what follows anyway.
    }
    if (!isUserClick(host)) return
    // Close first, so that the focus is back where it was before the send is repeated.
    close()
    if (event.submitter === proceed) send()
    else goBack()
  })
  actions.append(back, proceed)
  return actions
}
