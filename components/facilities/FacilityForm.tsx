import { useRef, useState } from 'preact/hooks'
import type { Guide } from '../../lib/guide/schema'
import { parseFacilityCode } from '../../lib/notation'
import { DEFAULT_ATTRIBUTES } from '../../lib/progress/facility/facility'
import type { FacilityRow } from '../../lib/progress/table/facilityRow'
import type { Edited, FacilitiesState } from '../../lib/state/workspace/facilitiesTypes'
import { t } from '../../lib/text'
import { facilityName } from '../../lib/wording/facilityLabel'
import { translated } from '../../lib/wording/translation'
import { GuideQuestions } from '../kit/GuideQuestions'
import { GuideSelect } from '../kit/GuideSelect'
import { CodeField } from './CodeField'
import { KindField } from './KindField'

interface FacilityFormProps {
  readonly state: FacilitiesState
  /** `null` for a new one. */
  readonly row: FacilityRow | null
  readonly onClose: () => void
}

/** Edits a facility's attributes. Only changed ones are saved. */
export function FacilityForm({ state, row, onClose }: FacilityFormProps) {
  const form = useRef<HTMLFormElement>(null)
  const before = row?.facility ?? DEFAULT_ATTRIBUTES
  const [edited, setEdited] = useState<Edited>({})
  const [tried, setTried] = useState(false)
  const now = { ...before, ...edited }
  const set = (more: Edited) => setEdited({ ...edited, ...more })
  const problem = problemOf(now.name, now.code)
  const same = withSameCode(now.code, row?.id ?? null, state.all.value ?? [])
  const guides = state.guides.value
  const guide = guides.find(({ id }) => id === now.guide) ?? guides[0]
  return (
    <form
      ref={form}
      class="questions"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (problem === null) return state.save(normalised(edited))
        form.current?.querySelector<HTMLElement>(`[name=${problem}]`)?.focus()
      }}
    >
      <NameField name={now.name} isMissing={tried && problem === 'name'} onChange={set} />
      <CodeField
        label="fieldFacilityCode"
        value={now.code}
        kind={now.kind}
        tried={tried}
        onChange={(code) => set({ code })}
      >
        {same && <p>{t('sameCode', facilityName(same.facility.name))}</p>}
      </CodeField>
      <GuideSelect
        label="guide"
        guides={guides}
        value={guide?.id}
        onChoose={(id) => set({ guide: id })}
      />
      {row?.standsIn && edited.guide === undefined && <StandsIn guide={guide} />}
      <KindField guide={guide} kind={now.kind} onChoose={(kind) => set({ kind })} />
      <GuideQuestions questions={guide?.questions ?? []} answers={now} onAnswer={set} />
      <label class="text">
        <span>{t('wishedDate')}</span>
        <input
          type="date"
          value={now.wishedDate ?? ''}
          onInput={({ currentTarget }) => set({ wishedDate: currentTarget.value || null })}
        />
      </label>
      <FormButtons isNew={row === null} onClose={onClose} />
    </form>
  )
}

/** Says that the facility's own guide is not known here. */
function StandsIn({ guide }: { guide: Guide | undefined }) {
  return (
    <p class="help">{t('guideStandsIn', translated(guide?.shortTitle ?? guide?.title ?? ''))}</p>
  )
}

function FormButtons({ isNew, onClose }: { isNew: boolean; onClose: () => void }) {
  return (
    <div class="actions">
      <button type="submit" class="primary">
        {t(isNew ? 'addThis' : 'keepThis')}
      </button>
      <button type="button" onClick={onClose}>
        {t('dismissForm')}
      </button>
    </div>
  )
}

interface NameFieldProps {
  readonly name: string
  readonly isMissing: boolean
  readonly onChange: (more: Pick<Edited, 'name'>) => void
}

function NameField({ name, isMissing, onChange }: NameFieldProps) {
  return (
    <>
      <label class="text">
        <span>{t('columnName')}</span>
        <input
          name="name"
          value={name}
          autocomplete="off"
          aria-invalid={isMissing}
          aria-describedby="name-problem"
          onInput={({ currentTarget }) => onChange({ name: currentTarget.value })}
        />
      </label>
      <p id="name-problem" role="status" class="problem">
        {isMissing && t('facilityNeedsName')}
      </p>
    </>
  )
}

/** @returns another facility that is not archived and has the code. */
function withSameCode(code: string, own: string | null, rows: readonly FacilityRow[]) {
  const parsed = parseFacilityCode(code)
  if (!parsed.ok) return undefined
  const { digits } = parsed.value
  return rows.find(
    ({ id, facility }) => id !== own && facility.code === digits && !facility.archived,
  )
}

/** @returns the field that prevents saving; `null` for none. */
function problemOf(name: string, code: string): 'name' | 'code' | null {
  if (code.trim() !== '' && !parseFacilityCode(code).ok) return 'code'
  return name.trim() === '' && code.trim() === '' ? 'name' : null
}

/** The typed values in the form in which they are stored. */
function normalised({ name, code, ...others }: Edited): Edited {
  const parsed = parseFacilityCode(code ?? '')
  return {
    ...others,
    ...(name === undefined ? {} : { name: name.trim() }),
    ...(code === undefined ? {} : { code: parsed.ok ? parsed.value.digits : '' }),
  }
}
