import type { AssignedForm, FormVerdict } from '../../guide/assignment'
import type { OtherKind } from '../../guide/enums'
import type { NamedField } from '../reading/namedField'
import type { Assignments } from './assignment'
import { capFields, type FieldKey, keysOf, shareOf } from './formSignature'

/**
 * The Jaccard index from which a verdict on one form applies to another. This is stricter than for
 * assignments: an inquiry can have the same facility fields as the application, but must not be
 * checked as one.
 */
const MIN_SHARE = 0.5

/**
 * Finds the verdict on a form; the user's own overrides the guide's.
 * @param kind the kind of form that the page's text names.
 * @returns whether it is an application; `undefined` if there is no verdict.
 */
export function verdictFor(
  fields: readonly NamedField[],
  kind: OtherKind,
  { own, guide }: Assignments,
): boolean | undefined {
  const form = formWithVerdict(fields, kind, own) ?? formWithVerdict(fields, kind, guide)
  return form?.said?.application
}

/** @returns the stored form with a verdict that is most similar to this one; `null` for none. */
export function formWithVerdict<F extends AssignedForm>(
  fields: readonly NamedField[],
  kind: OtherKind,
  forms: readonly F[],
): F | null {
  const candidates = forms.filter((form) => form.said && appliesTo(form.said, kind))
  if (candidates.length === 0) return null
  const keys = keysOfForm(fields)
  const [best] = candidates
    .map((form) => ({ form, share: shareOf(keys, form) }))
    .filter(({ share }) => share >= MIN_SHARE)
    .sort((a, b) => b.share - a.share)
  return best?.form ?? null
}

/** A verdict on a form of unknown kind does not apply to one that calls itself an inquiry. */
function appliesTo(verdict: FormVerdict, kind: OtherKind): boolean {
  return kind === 'unknown' || kind === verdict.kind
}

/** @returns the keys by which a form is recognised; text counts only if there is nothing else. */
export function keysOfForm(fields: readonly NamedField[]): FieldKey[] {
  const inputs = fields.filter(({ kind }) => kind !== 'static')
  return [...capFields(keysOf(inputs.length > 0 ? inputs : fields))]
}
