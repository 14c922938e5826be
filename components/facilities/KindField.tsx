import { kindName } from '../../lib/check/kindName'
import { FACILITY_KINDS, type FacilityKind } from '../../lib/notation/facilityKind'
import { renderMessage, t } from '../../lib/text'
import { RadioGroup } from '../kit/RadioGroup'

interface KindFieldProps {
  readonly kind: FacilityKind | null
  readonly onChoose: (kind: FacilityKind | null) => void
}

/** 施設区分, which can stay open. */
export function KindField({ kind, onChoose }: KindFieldProps) {
  return (
    <RadioGroup
      name="kind"
      title={t('questionKind')}
      value={kind}
      choices={[
        ...FACILITY_KINDS.map((value) => ({ value, label: renderMessage(kindName(value)) })),
        { value: null, label: t('notSure') },
      ]}
      onChoose={onChoose}
    />
  )
}
