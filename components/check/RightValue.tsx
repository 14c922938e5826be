import { renderMessage, t } from '../../lib/text'
import type { ShownRight } from '../../lib/wording/rightValue'
import { CopyButton } from '../kit/CopyButton'

/** The right value of a field, to be copied; the extension never types it. */
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
