import type { Guide } from '../../lib/guide/schema'
import type { FacilityKind } from '../../lib/notation/facilityKind'
import { t } from '../../lib/text'
import { kindChoices } from '../../lib/wording/kindChoices'
import { RadioGroup } from '../kit/RadioGroup'

interface KindFieldProps {
  /** Of the facility, which can know more kinds than the trade. */
  readonly guide: Guide | undefined
  readonly kind: FacilityKind | null
  readonly onChoose: (kind: FacilityKind | null) => void
}

/** 施設区分, which can stay open. */
export function KindField({ guide, kind, onChoose }: KindFieldProps) {
  return (
    <RadioGroup
      name="kind"
      title={t('questionKind')}
      value={kind}
      choices={[...kindChoices(guide, kind), { value: null, label: t('notSure') }]}
      onChoose={onChoose}
    />
  )
}
