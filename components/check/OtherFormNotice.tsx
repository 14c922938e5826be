import type { OtherKind } from '../../lib/guide/enums'
import type { MessageKey } from '../../lib/message'
import type { OtherForm } from '../../lib/portal/channel/pageState'
import type { AssigningState } from '../../lib/state/panel/assignments'
import { t } from '../../lib/text'
import { useFocusRecovery } from '../hooks/useFocusRecovery'
import { useLoaded } from '../hooks/useLoaded'
import { TroubleList } from '../kit/TroubleList'

/** Known kinds of other forms, with what to do there. */
const OTHERS: Readonly<Record<Exclude<OtherKind, 'unknown'>, MessageKey>> = {
  inquiry: 'otherInquiry',
  registration: 'otherRegistration',
  login: 'otherLogin',
  search: 'otherSearch',
  subsidy: 'otherSubsidy',
}

interface OtherFormNoticeProps {
  readonly form: OtherForm
  readonly loadAssigning: () => Promise<AssigningState>
}

/**
 * A form that is not checked, and why. The user can declare that it is the application: directly
 * where its kind is unknown, behind a fold where the page names it.
 */
export function OtherFormNotice({ form, loadAssigning }: OtherFormNoticeProps) {
  const { kind, subsidy, fields, declared } = form
  const title = useFocusRecovery<HTMLHeadingElement>()
  const say = <SayApplication form={form} loadAssigning={loadAssigning} />
  if (declared) {
    return (
      <section class="no-form">
        <h2 ref={title} tabIndex={-1}>
          {t('otherFormTitle')}
        </h2>
        <p>{t('otherSaid')}</p>
        <p>{t('otherSaidBack')}</p>
        {say}
      </section>
    )
  }
  if (kind === 'unknown') {
    const labelled = fields.filter(({ label }) => label !== '')
    return (
      <section class="no-form">
        <h2 ref={title} tabIndex={-1}>
          {t('unknownFormTitle')}
        </h2>
        <p>{t('unknownForm', String(labelled.length))}</p>
        <p>{t('unknownFormOffer')}</p>
        {say}
      </section>
    )
  }
  return (
    <section class="no-form">
      <h2 ref={title} tabIndex={-1}>
        {t('otherFormTitle')}
      </h2>
      <p>{t(OTHERS[kind], subsidy ?? '')}</p>
      {kind !== 'login' && fields.length > 0 && (
        <details class="no-form">
          <summary>{t('otherWrong')}</summary>
          <p>{t('otherWrongOffer')}</p>
          {say}
        </details>
      )}
    </section>
  )
}

function SayApplication({ form: { fields, kind }, loadAssigning }: OtherFormNoticeProps) {
  const assigning = useLoaded(loadAssigning)
  return (
    <>
      {assigning && <TroubleList state={assigning} />}
      <button
        type="button"
        class="primary"
        disabled={assigning === null}
        onClick={() => assigning?.declare(fields, { application: true, kind })}
      >
        {t('sayApplication')}
      </button>
    </>
  )
}
