import * as z from 'zod/mini'
import { browser } from '../../browser'

const keys = z.array(z.string())

/**
 * @returns the keys in local storage that begin so. Their values are not read where the browser can
 *   list keys alone; Firefox can from 143 on.
 */
export async function storedKeys(prefix: string): Promise<readonly string[]> {
  const { local } = browser.storage
  const all =
    'getKeys' in local && typeof local.getKeys === 'function'
      ? keys.parse(await local.getKeys())
      : Object.keys(await local.get(null))
  return all.filter((key) => key.startsWith(prefix))
}
