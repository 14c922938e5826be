import { renderMessage, t } from '../../lib/text'
import type { ShownRight } from '../../lib/wording/rightValue'
import { CopyButton } from '../kit/CopyButton'

/** What a field should hold, to be copied; it is never typed for the person. */
export function RightValue({ right, name }: { right: ShownRight; name: string }) {
  const { shown, copied } = right
  return (
    <div class="right">
      <strong>{renderMessage(shown)}</strong>
      {copied !== null && (
        <CopyButton text={copied} label={t('copyShort')} spoken={t('copyValueFor', copied, name)} />
      )}
    </div>
  )
}
