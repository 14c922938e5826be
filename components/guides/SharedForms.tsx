import { someLabels } from '../../lib/guide/assignmentChange'
import type { Guide } from '../../lib/guide/schema'
import { ASSIGNMENTS } from '../../lib/progress/share/handover/assignmentsFile'
import type {
  FieldChange,
  OfferedForm,
  SharedFormsState,
} from '../../lib/state/workspace/sharedForms'
import { formatMoment, t } from '../../lib/text'
import { useFocusRecovery } from '../hooks/useFocusRecovery'
import { TroubleList } from '../kit/TroubleList'
import { PutResultLine } from '../share/PutResultLine'
import { fieldInWords, meaningInWords, verdictTitle } from './assignedWords'

interface SharedFormsProps {
  readonly shared: SharedFormsState
  /** For the titles of cost items. */
  readonly guides: readonly Guide[]
}

/** The assignments of the shared folder: what they would change here, and the button that shares one's own. */
export function SharedForms({ shared, guides }: SharedFormsProps) {
  const { isOn, file, offered, isToPut, isThere, isRunning, result, used } = shared
  const status = useFocusRecovery<HTMLDivElement>(`${offered.value.length} ${isToPut.value}`)
  if (!isOn.value) return null
  const isUnread = file.value === 'otherVersion' || file.value === 'unreadable'
  return (
    <>
      <TroubleList state={shared} />
      {isUnread && (
        <p class="notice trouble">
          {t(
            file.value === 'otherVersion' ? 'sharedGuideNewer' : 'sharedGuideUnreadable',
            ASSIGNMENTS,
          )}
        </p>
      )}
      <div role="status" ref={status} tabIndex={-1}>
        {used.value && (
          <p class="notice">
            {t('sharedFormUsed')}{' '}
            <button type="button" onClick={shared.takeBack}>
              {t('unassign')}
            </button>
          </p>
        )}
        {result.value && <PutResultLine result={result.value} />}
      </div>
      {offered.value.map((one) => (
        <Offered key={one.form.id} shared={shared} one={one} guides={guides} />
      ))}
      {isThere.value && <p class="help">{t('sharedFormsHere')}</p>}
      {isToPut.value && (
        <>
          <p class="help">{t('sharedFormsPutMore')}</p>
          <button type="button" aria-disabled={isRunning.value} onClick={shared.put}>
            {t('sharedFormsPut')}
          </button>
        </>
      )}
    </>
  )
}

interface OfferedProps extends SharedFormsProps {
  readonly one: OfferedForm
}

function Offered({ shared, one, guides }: OfferedProps) {
  const { form, changes } = one
  const { fields, said, by, at } = form
  const when = formatMoment(Temporal.Instant.from(at))
  return (
    <article class="notice" data-shared-form={form.id}>
      <h3>{t('sharedFormNew')}</h3>
      <p class="help">{by === '' ? t('sharedFormByNobody', when) : t('sharedFormBy', by, when)}</p>
      {said ? (
        <p>{t('sharedFormAdded', someLabels(fields), t(verdictTitle(said)))}</p>
      ) : (
        <ul>
          {changes.map((change) => (
            <li key={JSON.stringify(change.field)}>{changeInWords(change, guides)}</li>
          ))}
        </ul>
      )}
      <button type="button" onClick={() => shared.use(form)}>
        {t('sharedFormUse')}
      </button>
    </article>
  )
}

function changeInWords({ field, before, after }: FieldChange, guides: readonly Guide[]): string {
  const name = fieldInWords(field)
  const [was, is] = [before, after].map((meaning) =>
    meaning === undefined ? '' : meaningInWords(meaning, guides),
  )
  if (before === undefined) return t('sharedFormAdded', name, is ?? '')
  if (after === undefined) return t('sharedFormRemoved', name, was ?? '')
  return t('sharedFormChanged', name, was ?? '', is ?? '')
}
