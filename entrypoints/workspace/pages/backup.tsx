import { BackupPage } from '../../../components/backup/BackupPage'
import { openBackupState } from '../../../lib/state/workspace/backup'

/** Opens the page and its state. */
export function openBackupPage() {
  const state = openBackupState()
  return () => <BackupPage state={state} />
}
