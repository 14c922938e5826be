import { type ReadonlySignal, signal } from '@preact/signals'
import { type FormShape, formShapeSchema } from '../../guide/draft/formShape'
import { type Message, message } from '../../message'
import { parseJson } from '../../parseJson'
import { handedShape } from '../../progress/session/formShape'
import type { Failure } from '../failures'

/** The shape of a form that was handed over by the panel or as a file. */
export interface ShapeState {
  readonly shape: ReadonlySignal<FormShape | null>
  /** Why the chosen file is none. */
  readonly refused: ReadonlySignal<Message | null>
  readonly choose: (file: File) => void
}

/** Opens the shape that was handed over last. */
export function openShapeState(attempt: Failure): ShapeState {
  const shape = signal<FormShape | null>(null)
  const refused = signal<Message | null>(null)
  const show = (now: FormShape | null) => {
    if (now !== null) shape.value = now
  }
  attempt(handedShape.read().then(show), message('troubleReadingPlace'), 'shape')
  handedShape.watch(show)
  const readFile = async (file: File) => {
    const text = await file.text()
    const found = formShapeSchema.safeParse(parseJson(text))
    refused.value = found.success ? null : message('writeNoShape', file.name)
    if (found.success) shape.value = found.data
  }
  return {
    shape,
    refused,
    choose: (file) => attempt(readFile(file), message('troubleFile'), 'shape file'),
  }
}
