import { t } from '../../lib/text'

/** What a shared folder gets, who can read it, what it never gets, and where the password is. */
export function WhatIsShared() {
  return (
    <dl class="facts travels">
      <dt>{t('syncTravels')}</dt>
      <dd>{t('shareWhatMore')}</dd>
      <dt>{t('shareWith')}</dt>
      <dd>{t('shareWithMore')}</dd>
      <dt>{t('syncStays')}</dt>
      <dd>{t('shareStaysMore')}</dd>
      <dt>{t('shareKept')}</dt>
      <dd>{t('shareKeptMore')}</dd>
      <dt>{t('syncNeeds')}</dt>
      <dd>{t('syncNeedsRules')}</dd>
    </dl>
  )
}
