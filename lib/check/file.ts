import { classifyFileName, type FileMeaning } from '../notation'
import type { AttachmentPlace } from './application'

/** An attached file: its name, what that says of it, and where it is attached. */
export interface AttachedFile {
  readonly name: string
  readonly meaning: FileMeaning
  readonly place: AttachmentPlace
}

/** @returns the files in all of the places. */
export function filesIn(places: readonly AttachmentPlace[]): AttachedFile[] {
  return places.flatMap((place) =>
    place.names.map((name) => ({ name, meaning: classifyFileName(name), place })),
  )
}
