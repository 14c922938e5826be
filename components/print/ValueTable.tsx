import type { Guide } from '../../lib/guide/schema'
import type { ReadField, Reading } from '../../lib/portal/reading/reading'
import { listed, t } from '../../lib/text'
import { fieldTitle } from '../../lib/wording/fieldTitles'

/** The basis of the check: the fields with a meaning, and their values. */
export function ValueTable({ reading, guide }: { reading: Reading; guide: Guide }) {
  const known = reading.fields.filter(({ meaning }) => meaning !== null)
  return (
    <table class="values">
      <tbody>
        {known.map((field) => (
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
