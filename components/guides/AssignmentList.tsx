import { someLabels } from '../../lib/guide/assignmentChange'
import type { Guide } from '../../lib/guide/schema'
import type { OwnForm } from '../../lib/progress/assignments/storedForms'
import type { AssignmentsState } from '../../lib/state/workspace/assignments'
import type { SharedFormsState } from '../../lib/state/workspace/sharedForms'
import { formatDayOf, t } from '../../lib/text'
import { LoadFailed } from '../kit/LoadFailed'
import { TroubleList } from '../kit/TroubleList'
import { fieldInWords, meaningInWords, verdictTitle } from './assignedWords'
import { SharedForms } from './SharedForms'

interface AssignmentListProps {
  readonly state: AssignmentsState
  readonly shared: SharedFormsState
  /** For the titles of cost items. */
  readonly guides: readonly Guide[]
}

/** 割り当て: the assignments made in this browser, each of which can be removed. */
export function AssignmentList({ state, shared, guides }: AssignmentListProps) {
  const forms = state.forms.value
  return (
    <section aria-labelledby="assignments">
      <h2 id="assignments">{t('assignments')}</h2>
      {forms && <p>{t(forms.length === 0 ? 'assignmentsNone' : 'assignmentsLead')}</p>}
      <TroubleList state={state} />
      {forms === null && <LoadFailed state={state} />}
      <div role="status">
        {state.removed.value && (
          <p class="notice">
            {t('assignmentsForgotten')}{' '}
            <button type="button" onClick={state.restore}>
              {t('unassign')}
            </button>
          </p>
        )}
      </div>
      {forms?.map((form) => (
        <FormCard key={form.id} form={form} guides={guides} onForget={() => state.remove(form)} />
      ))}
      <SharedForms shared={shared} guides={guides} />
    </section>
  )
}

interface FormCardProps {
  readonly form: OwnForm
  readonly guides: readonly Guide[]
  readonly onForget: () => void
}

function FormCard({ form, guides, onForget }: FormCardProps) {
  const { fields, at, said } = form
  return (
    <article class="card assignments">
      <h3>{said ? t(verdictTitle(said)) : t('assignedForm', String(fields.length))}</h3>
      <p class="help">{t('assignedOn', formatDayOf(at))}</p>
      {said ? (
        <p>{t('saidFormOf', someLabels(fields), String(fields.length))}</p>
      ) : (
        <ul>
          {fields.map((field) => {
            if (field.meaning === undefined) return null
            const meaning = meaningInWords(field.meaning, guides)
            return (
              <li key={JSON.stringify(field)}>{t('changeFromTo', fieldInWords(field), meaning)}</li>
            )
          })}
        </ul>
      )}
      <button type="button" onClick={onForget}>
        {t(said ? 'forgetSaid' : 'forgetAssignments')}
      </button>
    </article>
  )
}
