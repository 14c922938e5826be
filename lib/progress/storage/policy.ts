import { browser } from '../../browser'

/** The settings that `public/managed.json` describes. */
type PolicyKey = 'guides' | 'deadlines' | 'notices' | 'sharedFolder'

/** Reads an administrator's setting; `undefined` without one. Without any policy Firefox throws. */
export async function readPolicy(key: PolicyKey): Promise<unknown> {
  const { [key]: value }: Record<string, unknown> = await browser.storage.managed
    .get(key)
    .catch(() => ({}))
  return value
}

/** Calls `onChange` after a policy changed. Firefox reads one when it starts. */
export function watchPolicy(onChange: () => void): void {
  browser.storage.onChanged.addListener((_, area) => {
    if (area === 'managed') onChange()
  })
}
