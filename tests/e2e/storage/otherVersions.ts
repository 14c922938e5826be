import first from '../../progress/versions/1.json' with { type: 'json' }
import second from '../../progress/versions/2.json' with { type: 'json' }
import third from '../../progress/versions/3.json' with { type: 'json' }
import type { Panel } from '../browsers/panel.ts'
import { storedItems, storeItems } from './extensionStorage.ts'

/** The same facility as each version stored it. */
export const STORED = [first[0], second[0], third[0]]

/** Stores a facility's value as another version would have, and makes it the one in use. */
export async function putFacility(panel: Panel, id: string, value: unknown): Promise<void> {
  await storeItems(panel, { [`facility:${id}`]: value, current: id })
  await panel.reload()
}

/** @returns what is stored of a facility. */
export async function facilityAt(panel: Panel, id: string): Promise<unknown> {
  return (await storedItems(panel))[`facility:${id}`]
}
