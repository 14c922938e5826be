/** The folder below the shared one that has a file for each facility. */
export const FACILITIES = 'facilities/'

const NAME = /^([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})\.json$/

/** @returns the path of a facility's file, below the shared folder. */
export function fileOf(id: string): string {
  return `${FACILITIES}${id}.json`
}

/** @returns the facility's id in the name of its file; `null` for any other file. */
export function facilityIdIn(name: string): string | null {
  return NAME.exec(name)?.[1] ?? null
}
