import { t } from '../../lib/text'

/** The page has fields, and what reads them could not be loaded: what that means, and what to do. */
export function UnloadedForm() {
  return (
    <>
      <p>{t('formUnloaded')}</p>
      <p>{t('formUnloadedMend')}</p>
    </>
  )
}
