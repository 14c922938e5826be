import type { Guide } from '../../lib/guide/schema'
import { t } from '../../lib/text'
import { translated } from '../../lib/wording/translation'
import { briefingProducts, briefingStep } from './BriefingSheet'

interface ProductChoiceProps {
  readonly guide: Guide | undefined
  readonly value: string | null
  readonly onChoose: (product: string | null) => void
}

/** Which product the staff is told about; nothing where the guide knows of none. */
export function ProductChoice({ guide, value, onChoose }: ProductChoiceProps) {
  const step = guide && briefingStep(guide)
  const products = step ? briefingProducts(guide, step) : []
  if (products.length === 0) return null
  return (
    <label class="text">
      <span>{t('printProduct')}</span>
      <select
        value={value ?? ''}
        onChange={({ currentTarget }) => onChoose(currentTarget.value || null)}
      >
        <option value="">{t('printProductBoth')}</option>
        {products.map((product) => (
          <option key={product} value={product}>
            {translated(product)}
          </option>
        ))}
      </select>
    </label>
  )
}
