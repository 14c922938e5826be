import { classifyFileName, type FileMeaning, fileMark, isOtherDocument } from '../notation'
import { onceFor } from '../onceFor'
import type { AttachmentPlace } from './application'

/** An attached file: its name, the document that the name means, and its place. */
export interface AttachedFile {
  readonly name: string
  readonly meaning: FileMeaning
  readonly place: AttachmentPlace
  /** Its name is that of a document that is not required: 納品書. */
  readonly other: boolean
  /** It has no name, only a mark that it is attached (有, ○, 添付済). */
  readonly unnamed: boolean
}

/** @returns the files in all of the places; a mark for none (なし) is no file. */
export function filesIn(places: readonly AttachmentPlace[]): AttachedFile[] {
  return places.flatMap(filesAt)
}

/** Names are read once for a place, however many rules ask. */
const filesAt = onceFor((place: AttachmentPlace): readonly AttachedFile[] =>
  place.names
    .filter((name) => fileMark(name) !== 'none')
    .map((name) => {
      const meaning = classifyFileName(name)
      const other = meaning.kind === 'unknown' && isOtherDocument(name)
      return { name, meaning, place, other, unnamed: fileMark(name) === 'attached' }
    }),
)
