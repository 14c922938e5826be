import { useEffect, useMemo } from 'preact/hooks'
import { guideName } from '../../lib/guide'
import type { AssignedForm } from '../../lib/guide/assignment'
import type { Guide } from '../../lib/guide/schema'
import { mergedForms } from '../../lib/portal/assignment/mergedForms'
import { t } from '../../lib/text'
import { translated } from '../../lib/wording/translation'

interface ExportGuideProps {
  readonly guide: Guide
  readonly own: readonly AssignedForm[]
}

/** Exports the guide with the user's assignments, for another browser to import. */
export function ExportGuide({ guide, own }: ExportGuideProps) {
  const { fields, assignments = [] } = guide.form
  const knows = (meaning: string) => fields.some(({ name }) => name === meaning)
  const forms = mergedForms({ own, guide: assignments }, knows)
  const url = useFile(JSON.stringify({ ...guide, form: { fields, assignments: forms } }, null, 2))
  const assigned = forms
    .flatMap((form) => form.fields)
    .filter(({ meaning }) => meaning !== undefined)
  const count = assigned.length + forms.filter(({ said }) => said !== undefined).length
  if (forms.length === 0) return null
  return (
    <>
      <p class="help">{t('exportLead', String(count))}</p>
      <a
        class="open"
        download={`${guide.id}.json`}
        href={url}
        aria-label={t('exportAssignmentsOf', translated(guideName(guide)))}
      >
        {t('exportAssignments')}
      </a>
    </>
  )
}

/** @returns an object URL of the text, revoked when the component is removed. */
function useFile(text: string): string {
  const url = useMemo(
    () => URL.createObjectURL(new Blob([text], { type: 'application/json' })),
    [text],
  )
  useEffect(() => () => URL.revokeObjectURL(url), [url])
  return url
}
