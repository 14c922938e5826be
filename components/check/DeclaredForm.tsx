import type { ApplicationForm } from '../../lib/portal/channel/pageState'
import type { AssigningState } from '../../lib/state/panel/assignments'
import { t } from '../../lib/text'
import { useFocusRecovery } from '../hooks/useFocusRecovery'
import { useLoaded } from '../hooks/useLoaded'
import { TroubleList } from '../kit/TroubleList'

interface DeclaredFormProps {
  readonly form: ApplicationForm
  readonly loadAssigning: () => Promise<AssigningState>
}

/** For a form that the user declared to be the application: says so, and what to do next. */
export function DeclaredForm({ form, loadAssigning }: DeclaredFormProps) {
  const lead = useFocusRecovery<HTMLParagraphElement>()
  return (
    <section class="notice" aria-label={t('saidFormLabel')}>
      <p ref={lead} tabIndex={-1}>
        {t('saidForm')}
      </p>
      <DeclareOtherForm form={form} loadAssigning={loadAssigning} />
    </section>
  )
}

/** Lets the user declare that the form is not the application; not on a confirmation screen. */
export function DeclareOtherForm({ form: { reading, kind }, loadAssigning }: DeclaredFormProps) {
  const assigning = useLoaded(loadAssigning)
  if (reading.screen !== 'form') return null
  return (
    <>
      {assigning && <TroubleList state={assigning} />}
      <button
        type="button"
        class="link"
        disabled={assigning === null}
        onClick={() => assigning?.declare(reading.fields, { application: false, kind })}
      >
        {t('sayNoApplication')}
      </button>
    </>
  )
}
