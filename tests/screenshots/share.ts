import { pressControl } from '../e2e/browsers/actOn.ts'
import type { Session } from '../e2e/browsers/session.ts'
import { startFolder } from '../e2e/storage/folderServer.ts'
import { allowFolder, openSharePlace, testFolderIn } from '../e2e/storage/sharing.ts'
import { shows } from '../e2e/storage/syncing.ts'
import { takeWorkspace } from './take.ts'

/** 共有フォルダー from the refused password to the folder that is on. */
export async function takeShare(session: Session): Promise<void> {
  const folder = await startFolder()
  try {
    await allowFolder(session)
    const page = await openSharePlace(session)
    await testFolderIn(page, { ...folder, password: 'まちがい' })
    await shows(page, 'ユーザー名かパスワードがちがいます')
    await takeWorkspace(page, 'share-refused')
    await testFolderIn(page, folder)
    await shows(page, 'このフォルダーを使えます')
    await takeWorkspace(page, 'share-tested')
    await pressControl(page, 'この内容で共有を始める')
    await shows(page, '共有フォルダーはオンです')
    await page.waitForFunction(() => /フォルダーにある施設\s+[1-9]/.test(document.body.innerText))
    await takeWorkspace(page, 'share-on')
    await pressControl(page, '共有フォルダーをオフにする')
    await shows(page, 'フォルダーの中の内容は残ります')
    await takeWorkspace(page, 'share-off-asked')
    await pressControl(page, 'オフにする')
    await shows(page, 'どのサーバーへも送りません')
    await page.close()
  } finally {
    await folder.close()
  }
}
