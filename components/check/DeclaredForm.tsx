import type { ApplicationForm } from '../../lib/portal/channel/pageState'
import type { AssigningState } from '../../lib/state/panel/assigningState'
import { t } from '../../lib/text'
import { useFocusRecovery } from '../hooks/useFocusRecovery'
import { useLoaded } from '../hooks/useLoaded'
import { TroubleList } from '../kit/TroubleList'

interface SaidFormProps {
  readonly form: ApplicationForm
  readonly loadAssigning: () => Promise<AssigningState>
}

/** That the form is checked because a person said so, and what there is to do next. */
export function DeclaredForm({ form, loadAssigning }: SaidFormProps) {
  const lead = useFocusRecovery<HTMLParagraphElement>()
  const { fields, screen } = form.reading
  const known = fields.some(({ meaning }) => meaning !== null)
  return (
    <section class="notice" aria-label={t('saidFormLabel')}>
      <p ref={lead} tabIndex={-1}>
        {t('saidForm')}
      </p>
      {!known && screen === 'form' && <p>{t('saidFormNothing')}</p>}
      <DeclareOtherForm form={form} loadAssigning={loadAssigning} />
    </section>
  )
}

/** What is read wrongly as a whole is left alone once a person says so; not on a confirmation screen. */
export function DeclareOtherForm({ form: { reading, kind }, loadAssigning }: SaidFormProps) {
  const assigning = useLoaded(loadAssigning)
  if (reading.screen !== 'form') return null
  return (
    <>
      {assigning && <TroubleList state={assigning} />}
      <button
        type="button"
        class="link"
        disabled={assigning === null}
        onClick={() => assigning?.say(reading.fields, { application: false, kind })}
      >
        {t('sayNoApplication')}
      </button>
    </>
  )
}
