import type { AssignedField, FormVerdict } from '../../lib/guide/assignment'
import { someLabels } from '../../lib/guide/assignmentChange'
import type { FieldName } from '../../lib/guide/fieldName'
import type { Guide } from '../../lib/guide/schema'
import type { MessageKey } from '../../lib/message'
import type { OwnForm } from '../../lib/progress/assignments/storedForms'
import type { AssignmentsState } from '../../lib/state/workspace/assignments'
import { formatDayOf, t } from '../../lib/text'
import { fieldTitle } from '../../lib/wording/fieldTitles'
import { LoadFailed } from '../kit/LoadFailed'
import { TroubleList } from '../kit/TroubleList'

interface AssignmentListProps {
  readonly state: AssignmentsState
  /** For the titles of cost items. */
  readonly guides: readonly Guide[]
}

/** 割り当て: the assignments made in this browser, each of which can be removed. */
export function AssignmentList({ state, guides }: AssignmentListProps) {
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
      <h3>{said ? t(titleOf(said)) : t('assignedForm', String(fields.length))}</h3>
      <p class="help">{t('assignedOn', formatDayOf(at))}</p>
      {said ? (
        <p>{t('saidFormOf', someLabels(fields), String(fields.length))}</p>
      ) : (
        <ul>
          {fields.map((field) => {
            const meaning = sayMeaning(field, guides)
            return meaning && <li key={JSON.stringify(field)}>{meaning}</li>
          })}
        </ul>
      )}
      <button type="button" onClick={onForget}>
        {t(said ? 'forgetSaid' : 'forgetAssignments')}
      </button>
    </article>
  )
}

function titleOf({ application }: FormVerdict): MessageKey {
  return application ? 'saidIsApplication' : 'saidIsNone'
}

function sayMeaning({ label, section, meaning }: AssignedField, guides: readonly Guide[]) {
  if (meaning === undefined) return null
  const name = [...section, label || t('fieldUnlabelled')].join(' › ')
  return t('changeFromTo', name, meaning === null ? t('assignNone') : titleIn(meaning, guides))
}

function titleIn(name: FieldName, guides: readonly Guide[]): string {
  const guide = guides.find(({ form }) => form.fields.some((field) => field.name === name))
  return fieldTitle(name, guide ?? null)
}
