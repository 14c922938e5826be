import { BackupPlace } from '../../../components/backup/BackupPlace'
import { openBackupState } from '../../../lib/state/workspace/backup'

/** Opens the page and its state. */
export function openBackupPage() {
  const state = openBackupState()
  return () => <BackupPlace state={state} />
}
