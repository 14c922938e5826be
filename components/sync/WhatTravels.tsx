import { t } from '../../lib/text'

/** What 同期 sends to the browser's vendor, what it never sends, and what it requires. */
export function WhatTravels() {
  return (
    <dl class="facts travels">
      <dt>{t('syncTravels')}</dt>
      <dd>
        <ul>
          <li>{t('syncTravelsFacility')}</li>
          <li>{t('syncTravelsWork')}</li>
        </ul>
      </dd>
      <dt>{t('syncVia')}</dt>
      <dd>{t('syncViaMore')}</dd>
      <dt>{t('syncStays')}</dt>
      <dd>{t('syncStaysMore')}</dd>
      <dt>{t('syncLimit')}</dt>
      <dd>{t('syncLimitMore')}</dd>
      <dt>{t('syncNeeds')}</dt>
      <dd>
        <p>{t('syncNeedsMore')}</p>
        <p>{t('syncNeedsRules')}</p>
      </dd>
    </dl>
  )
}
