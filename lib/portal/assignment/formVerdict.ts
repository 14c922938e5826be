import type { AssignedForm, FormVerdict } from '../../guide/assignment'
import type { OtherKind } from '../../guide/words'
import type { NamedField } from '../reading/namedField'
import type { Assignments } from './assignment'
import { capFields, type FieldKey, keysOf, shareOf } from './formSignature'

/**
 * The share of all fields of either that two forms must have in common for one's being the
 * application to say it of the other. More than for a field: an inquiry may ask for the same
 * facility as the application does, and must not be checked for it.
 */
const THE_SAME = 0.5

/**
 * @param kind what the page's own words tell of the form.
 * @returns whether a person said that the form is the application, or is none; `undefined` where
 *   nobody said anything. The person's own word wins over the guide's.
 */
export function verdictFor(
  fields: readonly NamedField[],
  kind: OtherKind,
  { own, guide }: Assignments,
): boolean | undefined {
  const form = formWithVerdict(fields, kind, own) ?? formWithVerdict(fields, kind, guide)
  return form?.said?.application
}

/** @returns of the forms of which something was said the one that this is; `null` for none. */
export function formWithVerdict<F extends AssignedForm>(
  fields: readonly NamedField[],
  kind: OtherKind,
  forms: readonly F[],
): F | null {
  const said = forms.filter((form) => form.said && holds(form.said, kind))
  if (said.length === 0) return null
  const keys = keysOfForm(fields)
  const [best] = said
    .map((form) => ({ form, share: shareOf(keys, form) }))
    .filter(({ share }) => share >= THE_SAME)
    .sort((a, b) => b.share - a.share)
  return best?.form ?? null
}

/** What was said of an unnamed form says nothing of one that calls itself an inquiry. */
function holds(said: FormVerdict, kind: OtherKind): boolean {
  return kind === 'unknown' || kind === said.kind
}

/** @returns the fields by which a form is known; text beside those to fill in is none of them. */
export function keysOfForm(fields: readonly NamedField[]): FieldKey[] {
  const toFillIn = fields.filter(({ kind }) => kind !== 'static')
  return [...capFields(keysOf(toFillIn.length > 0 ? toFillIn : fields))]
}
