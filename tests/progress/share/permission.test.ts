import { afterEach, expect, test, vi } from 'vitest'
import {
  removeFolderPermissions,
  requestFolderPermission,
} from '../../../lib/progress/share/permission'

const PORTAL = 'https://iryohokenjyoho.service-now.com/*'

const permissions = vi.hoisted(() => ({
  request: vi.fn(async () => true),
  remove: vi.fn(async () => true),
  getAll: vi.fn(async (): Promise<{ origins?: string[] }> => ({})),
}))
vi.mock('../../../lib/browser', () => ({
  browser: { permissions, runtime: { getManifest: () => ({ host_permissions: [PORTAL] }) } },
}))

afterEach(() => {
  vi.clearAllMocks()
})

test('only the host of the folder is asked for', async () => {
  const asked = { origins: ['https://cloud.example/*'] }
  expect(await requestFolderPermission('https://cloud.example:8443/dav/junbi-navi/')).toBe(true)
  expect(permissions.request).toHaveBeenCalledWith(asked)
})

test('what is not in use is given back, the portal and the folder in use stay', async () => {
  const origins = [PORTAL, 'https://cloud.example/*', 'https://old.example/*']
  permissions.getAll.mockResolvedValue({ origins })
  await removeFolderPermissions('https://cloud.example/junbi-navi/')
  expect(permissions.remove).toHaveBeenLastCalledWith({ origins: ['https://old.example/*'] })
  await removeFolderPermissions(null)
  expect(permissions.remove).toHaveBeenLastCalledWith({ origins: origins.slice(1) })
})

test('where nothing was given, nothing is given back', async () => {
  permissions.getAll.mockResolvedValue({ origins: [PORTAL] })
  await removeFolderPermissions(null)
  expect(permissions.remove).not.toHaveBeenCalled()
})
