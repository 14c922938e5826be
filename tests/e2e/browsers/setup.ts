import { existsSync } from 'node:fs'
import type { TestProject } from 'vitest/node'
import { ensureBrowser } from './install.ts'
import type { Kind } from './running.ts'
import { extensionDir } from './session.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The browser that a project's tests run in. */
    browser: Kind
  }
}

/** Before the first test of a project named after a browser: all that the tests need is there. */
export default function setup(project: TestProject): void {
  const kind: Kind = project.name === 'firefox' ? 'firefox' : 'chromium'
  ensureBrowser(kind)
  if (!existsSync(extensionDir(kind))) {
    throw new Error('The extension is not built yet: npm run build')
  }
  project.provide('browser', kind)
}
