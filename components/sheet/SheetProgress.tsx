import type { SheetStage } from '../../lib/state/sheet/sheetTypes'
import { formatCount, t } from '../../lib/text'
import { StageTitle } from '../kit/StageTitle'

interface SheetProgressProps {
  readonly stage: Extract<SheetStage, { at: 'running' }>
  readonly onCancel: () => void
}

const megabytes = (bytes: number) => (bytes / 1_000_000).toFixed(1)

/** The progress of the check, the time left, and the cancel button. */
export function SheetProgress({ stage, onCancel }: SheetProgressProps) {
  const { fileName, rows, bytes, size, secondsLeft } = stage
  return (
    <div class="card running">
      <StageTitle title={t('sheetRunning', fileName)} />
      <progress max={size} value={bytes} aria-label={t('sheetProgress')} />
      <p>
        {t('sheetRowsDone', formatCount(rows), megabytes(bytes), megabytes(size))}{' '}
        {secondsLeft !== null && timeLeft(secondsLeft)}
      </p>
      <button type="button" onClick={onCancel}>
        {t('sheetCancel')}
      </button>
    </div>
  )
}

function timeLeft(seconds: number): string {
  return seconds < 60
    ? t('sheetSecondsLeft', String(Math.ceil(seconds)))
    : t('sheetMinutesLeft', String(Math.ceil(seconds / 60)))
}
