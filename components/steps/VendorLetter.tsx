import type { Facility } from '../../lib/progress/facility/facility'
import { t } from '../../lib/text'
import { CopyButton } from '../kit/CopyButton'
import { LetterTranslation } from './LetterTranslation'
import { mailto } from './mailto'
import { hasBlank, vendorBody, vendorSubject } from './vendorText'

interface VendorLetterProps {
  readonly facility: Facility
  readonly title: string
  readonly lines: readonly string[]
}

/** The whole text as the vendor gets it: nothing is sent that was not seen. */
export function VendorLetter({ facility, title, lines }: VendorLetterProps) {
  const body = vendorBody(facility, lines)
  const { href, whole } = mailto(vendorSubject(facility, title), body)
  return (
    <div class="vendor">
      <p>
        <strong>{t('tellVendor')}</strong>
      </p>
      <p class="letter" lang="ja">
        {body}
      </p>
      <LetterTranslation lines={lines} />
      {hasBlank(body) && <p class="help">{t('vendorBlank')}</p>}
      <CopyButton text={body} label={t('copy')} />
      <a class="open" href={href}>
        <span>{t('writeMail')}</span>
        <span class="new-tab">{t(whole ? 'writeMailMore' : 'writeMailWithout')}</span>
      </a>
    </div>
  )
}
