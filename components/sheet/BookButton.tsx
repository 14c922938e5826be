import { useState } from 'preact/hooks'
import { t } from '../../lib/text'

interface BookButtonProps {
  readonly csv: Blob
  readonly fileName: string
  readonly label: 'sheetTemplateBook' | 'sheetDownloadBook' | 'draftBook'
  /** Columns whose digits are numbers; none by default. */
  readonly numberColumns?: readonly number[]
}

/** Saves a CSV file of ours as a workbook, which is written when it is asked for. */
export function BookButton({ csv, fileName, label, numberColumns = [] }: BookButtonProps) {
  const [state, setState] = useState<'ready' | 'writing' | 'failed'>('ready')
  const save = async () => {
    const { asWorkbook } = await import('../../lib/state/sheet/workbook')
    const address = URL.createObjectURL(await asWorkbook(csv, t('bookSheet'), numberColumns))
    const link = Object.assign(document.createElement('a'), { href: address, download: fileName })
    link.click()
    // The browser reads the file after the press.
    setTimeout(() => URL.revokeObjectURL(address), 60_000)
  }
  return (
    <>
      <button
        type="button"
        aria-disabled={state === 'writing'}
        onClick={() => {
          if (state === 'writing') return
          setState('writing')
          save().then(
            () => setState('ready'),
            () => setState('failed'),
          )
        }}
      >
        {t(label)}
      </button>
      {state === 'failed' && <span role="alert">{t('bookFailed')}</span>}
    </>
  )
}
