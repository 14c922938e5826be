import type { Version } from '../../../webdav/folder'
import type { StoredFacility } from '../../facility/facilityRecord'
import type { FileStates } from '../fileStates'
import type { ShareWork } from '../work'
import { type Exchange, findVersions, type RoundProgress } from './exchange'
import { receive } from './receive'

/**
 * Searches the folder for the codes of facilities that are not in it, once for each code: the folder may
 * have them under another id. What is found is merged as a facility of its own.
 * @returns the codes that were searched for, by the facility's id.
 */
export async function searchCodes(
  exchange: Exchange,
  fresh: readonly StoredFacility[],
  { searched }: ShareWork,
  progress: RoundProgress,
): Promise<Readonly<Record<string, string>>> {
  const open = fresh
    .filter(isListed)
    .map((stored): [string, string] => [stored.id, codeOf(stored)])
    .filter(([id, code]) => code !== '' && searched[id] !== code)
  if (open.length === 0) return {}
  const codes = new Set(open.map(([, code]) => code))
  const versions = (await findVersions(exchange, null)) ?? new Map<string, Version>()
  const unknown = [...versions].filter(([id]) => exchange.states.get(id) === undefined)
  await receive(exchange, new Map(unknown), progress, (found) => codes.has(codeOf(found)))
  return Object.fromEntries(open)
}

/**
 * @returns the ids of archived facilities whose code another one has that is listed or in the folder, as
 * after both were joined: a second file would bring them to everybody.
 */
export function findReplaced(
  all: readonly StoredFacility[],
  fresh: readonly StoredFacility[],
  states: Pick<FileStates, 'get'>,
): readonly string[] {
  const others = all.filter((one) => isListed(one) || states.get(one.id) !== undefined)
  const codes = new Set(others.map(codeOf).filter((code) => code !== ''))
  return fresh.flatMap((one) => (!isListed(one) && codes.has(codeOf(one)) ? one.id : []))
}

function isListed({ registers }: StoredFacility): boolean {
  return registers.archived?.[0] !== true
}

function codeOf({ registers }: StoredFacility): string {
  const code = registers.code?.[0]
  return typeof code === 'string' ? code : ''
}
