import { classifyFileName, type FileMeaning } from '../notation'
import type { AttachmentPlace } from './application'

/** An attached file: its name, what that says of it, and where it is attached. */
export interface AttachedFile {
  readonly name: string
  readonly meaning: FileMeaning
  readonly place: AttachmentPlace
}

/** Names are read once for a place, whatever the number of rules that ask. */
const known = new WeakMap<AttachmentPlace, readonly AttachedFile[]>()

/** @returns the files in all of the places. */
export function filesIn(places: readonly AttachmentPlace[]): AttachedFile[] {
  return places.flatMap((place) => {
    const files = known.get(place) ?? read(place)
    known.set(place, files)
    return files
  })
}

function read(place: AttachmentPlace): AttachedFile[] {
  return place.names.map((name) => ({ name, meaning: classifyFileName(name), place }))
}
