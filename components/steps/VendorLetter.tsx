import type { Facility } from '../../lib/progress/facility/facility'
import type { PanelState } from '../../lib/state/panel/panelTypes'
import { t } from '../../lib/text'
import { LATER_ICONS } from '../icons/laterIcons'
import { CopyButton } from '../kit/CopyButton'
import { DayField } from '../kit/DayField'
import { Icon } from '../kit/Icon'
import { LetterTranslation } from './LetterTranslation'
import { mailto } from './mailto'
import { asksForDay, hasBlank, vendorBody, vendorSubject } from './vendorText'

interface VendorLetterProps {
  readonly state: Pick<PanelState, 'setAttributes'>
  readonly facility: Facility
  readonly title: string
  readonly lines: readonly string[]
}

/** Copies or mails the letter to the vendor, which can be unfolded and read before. */
export function VendorLetter({ state, facility, title, lines }: VendorLetterProps) {
  const body = vendorBody(facility, lines)
  const { href, whole } = mailto(vendorSubject(facility, title), body)
  const { name, wishedDate } = facility
  return (
    <div class="vendor">
      <div class="row">
        <CopyButton text={body} label={t('copy')} />
        <a class="open" href={href} title={t(whole ? 'writeMailMore' : 'writeMailWithout')}>
          <Icon path={LATER_ICONS.mail} />
          {t('writeMail')}
        </a>
      </div>
      {asksForDay(lines) && (
        <DayField
          label={t('wishedDateOptional')}
          value={wishedDate}
          onChange={(day) => state.setAttributes({ wishedDate: day })}
        />
      )}
      <details>
        <summary>{t('letterShow')}</summary>
        <p class="letter" lang="ja">
          {body}
        </p>
        <LetterTranslation lines={lines} />
        {hasBlank(body) && <p class="help">{t('vendorBlank')}</p>}
        {name === '' && (
          <label class="text">
            <span>{t('facilityName')}</span>
            <input
              autocomplete="off"
              onChange={({ currentTarget }) =>
                state.setAttributes({ name: currentTarget.value.trim() })
              }
            />
          </label>
        )}
        <p class="help">{t(whole ? 'writeMailMore' : 'writeMailWithout')}</p>
      </details>
    </div>
  )
}
