import { BackupPage } from '../../../components/backup/BackupPage'
import { openToday } from '../../../lib/state/today'
import { openBackupState } from '../../../lib/state/workspace/backup'

/** Opens the page and its state. */
export function openBackupPage() {
  const state = openBackupState(openToday())
  return () => <BackupPage state={state} />
}
