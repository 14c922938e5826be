import type { FieldName } from '../../guide/fieldName'
import type { Vocabulary } from '../../label/vocabulary'
import type { OwnKind } from '../../notation/facilityKind'
import { meaningsOf, type Understood } from '../meaning/meaning'
import { recordShapes } from '../meaning/valueShape'
import type { Control } from '../reading/controlReading'

interface Known {
  readonly controls: readonly Control[]
  readonly vocabulary: Vocabulary
  readonly elsewhere: readonly string[]
  readonly meanings: readonly Understood[]
  readonly hasSameShapes: (controls: readonly Control[]) => boolean
}

/** By the first control of a form. */
const known = new WeakMap<Element, Known>()

/**
 * Finds the meanings of a form's fields as `meaningsOf`. A form is read again after each letter that is
 * typed into it: then its fields mean what they did, unless the shape of a value says otherwise.
 * @param elsewhere the headings that make what is below them none of ours.
 * @param ownKinds the kinds of facility that only the guide knows; they come and go with the vocabulary.
 */
export function rememberedMeanings(
  controls: readonly Control[],
  vocabulary: Vocabulary,
  assigned: ReadonlyMap<number, FieldName | null>,
  elsewhere: readonly string[],
  ownKinds: readonly OwnKind[],
): readonly Understood[] {
  const [first] = controls
  const before = first && known.get(first.element)
  const isOpen = assigned.size === 0
  if (isOpen && before?.vocabulary === vocabulary && isSame(before, controls, elsewhere)) {
    return before.meanings
  }
  const { shapes, areSameIn: hasSameShapes } = recordShapes(controls, ownKinds)
  const isElsewhere = (heading: string) => elsewhere.includes(heading)
  const meanings = meaningsOf(controls, vocabulary, assigned, isElsewhere, ownKinds, shapes)
  // What the user has assigned may be recognised by the values.
  if (first && isOpen) {
    known.set(first.element, { controls, vocabulary, elsewhere, meanings, hasSameShapes })
  }
  return meanings
}

function isSame(
  before: Known,
  controls: readonly Control[],
  elsewhere: readonly string[],
): boolean {
  return (
    controls.length === before.controls.length &&
    controls.every((control, at) => differsInText(control, before.controls[at])) &&
    elsewhere.join('\n') === before.elsewhere.join('\n') &&
    before.hasSameShapes(controls)
  )
}

/** @returns whether a control is one that was read before, with another text at the most. */
function differsInText(control: Control, before: Control | undefined): boolean {
  if (control === before) return true
  return (
    control.element === before?.element &&
    control.label === before.label &&
    // Each reading of the page makes lists of its own.
    control.section === before.section &&
    control.options === before.options &&
    control.kind === before.kind &&
    control.hint === before.hint &&
    control.readOnly === before.readOnly
  )
}
