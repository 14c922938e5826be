import type { Guide } from '../../lib/guide/schema'
import type { ReadField, Reading } from '../../lib/portal/reading/reading'
import { listed, t } from '../../lib/text'
import { fieldTitle } from '../../lib/wording/fieldTitles'

/** The basis of the check: the fields with a meaning, and their values, in two halves beside each other. */
export function ValueTable({ reading, guide }: { reading: Reading; guide: Guide }) {
  const known = reading.fields.filter(({ meaning }) => meaning !== null)
  const half = Math.ceil(known.length / 2)
  return (
    <div class="halves">
      {known.length > 0 && <Values fields={known.slice(0, half)} guide={guide} />}
      {known.length > 1 && <Values fields={known.slice(half)} guide={guide} />}
    </div>
  )
}

function Values({ fields, guide }: { fields: readonly ReadField[]; guide: Guide }) {
  return (
    <table class="values">
      <tbody>
        {fields.map((field) => (
          <tr key={field.id}>
            <th scope="row">{titleOf(field, guide)}</th>
            <td>{shownIn(field)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function titleOf({ label, meaning }: ReadField, guide: Guide): string {
  return label || (meaning ? fieldTitle(meaning, guide) : '')
}

function shownIn({ values, tooLong }: ReadField): string {
  if (tooLong) return t('printTooLong')
  return listed(values) || t('printEmptyValue')
}
