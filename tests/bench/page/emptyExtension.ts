import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** What every content script costs by being there: an extension that does nothing in the same pages. */
const MANIFEST = {
  manifest_version: 3,
  name: 'empty',
  version: '0.0.1',
  permissions: ['sidePanel'],
  action: {},
  side_panel: { default_path: 'sidepanel.html' },
  background: { service_worker: 'background.js' },
  content_scripts: [
    {
      matches: ['https://iryohokenjyoho.service-now.com/*'],
      js: ['content.js'],
      all_frames: true,
      match_origin_as_fallback: true,
      run_at: 'document_start',
    },
  ],
}

/** Writes the unpacked extension into a folder, which is made where it is missing. */
export async function writeEmptyExtension(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  const files = {
    'manifest.json': JSON.stringify(MANIFEST),
    'background.js': 'chrome.sidePanel.setPanelBehavior({ openPanelOnActionClick: true })',
    'sidepanel.html': '<!doctype html><title>empty</title>',
    'content.js': 'void 0',
  }
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
}
