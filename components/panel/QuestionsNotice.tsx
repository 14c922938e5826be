import type { RefObject } from 'preact'
import type { PanelState } from '../../lib/state/panel/panelTypes'
import { formatCount, t } from '../../lib/text'
import { useFocusRecovery } from '../hooks/useFocusRecovery'
import { useLoaded } from '../hooks/useLoaded'
import { NewTabLink } from '../kit/NewTabLink'

interface QuestionsNoticeProps {
  readonly state: PanelState
  /** Takes the focus when the notice goes, as its questions were answered. */
  readonly currentViewButton: RefObject<HTMLButtonElement | null>
}

/** Points to what is open in the shared folder, until it is answered: questions, and new editions of guides. */
export function QuestionsNotice({ state, currentViewButton }: QuestionsNoticeProps) {
  const questions = useLoaded(state.loadQuestions)?.value
  const { otherNotes = 0, sameCodes = 0, newGuides = 0 } = questions ?? {}
  const isShown = otherNotes + sameCodes + newGuides > 0
  useFocusRecovery(questions && isShown, currentViewButton)
  if (!isShown) return null
  return (
    <section class="notice" aria-label={t('placeShare')}>
      {otherNotes > 0 && <p>{t('panelOtherNotes', formatCount(otherNotes))}</p>}
      {sameCodes > 0 && <p>{t('panelSameCodes', formatCount(sameCodes))}</p>}
      {otherNotes + sameCodes > 0 && (
        <NewTabLink href="/workspace.html#share">{t('panelAnswer')}</NewTabLink>
      )}
      {newGuides > 0 && (
        <>
          <p>{t('panelNewGuides', formatCount(newGuides))}</p>
          <NewTabLink href="/workspace.html#guides">{t('manageGuides')}</NewTabLink>
        </>
      )}
    </section>
  )
}
