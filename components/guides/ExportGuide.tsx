import { guideName } from '../../lib/guide'
import type { AssignedForm } from '../../lib/guide/assignment'
import type { Guide } from '../../lib/guide/schema'
import { guideWithForms } from '../../lib/portal/assignment/guideWithForms'
import { t } from '../../lib/text'
import { translated } from '../../lib/wording/translation'
import { JsonLink } from '../kit/DownloadLink'

interface ExportGuideProps {
  readonly guide: Guide
  readonly own: readonly AssignedForm[]
}

/** Exports the guide with the user's assignments, for another browser to import. */
export function ExportGuide({ guide, own }: ExportGuideProps) {
  const handedOn = guideWithForms(guide, own)
  const forms = handedOn.form.assignments ?? []
  const assigned = forms
    .flatMap((form) => form.fields)
    .filter(({ meaning }) => meaning !== undefined)
  const count = assigned.length + forms.filter(({ said }) => said !== undefined).length
  if (forms.length === 0) return null
  return (
    <>
      <p class="help">{t('exportLead', String(count))}</p>
      <JsonLink
        json={JSON.stringify(handedOn, null, 2)}
        fileName={`${guide.id}.json`}
        label={t('exportAssignmentsOf', translated(guideName(guide)))}
      >
        {t('exportAssignments')}
      </JsonLink>
    </>
  )
}
