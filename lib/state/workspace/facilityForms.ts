import { signal } from '@preact/signals'
import { coalesce } from '../../async/coalesce'
import { type Message, message } from '../../message'
import { addFacility, updateFacility } from '../../progress/facilityStore/updateFacility'
import type { Edited, Editing, FacilitiesState } from './facilitiesTypes'

/** Waits for a write; its failure becomes the trouble, unless a later write of the same name succeeds. */
export type Writing = (work: Promise<unknown>, of: string) => void

/** Opens the form of a facility, or of a new one. */
export function openForms(
  announce: (now: Message) => void,
  writing: Writing,
): Pick<FacilitiesState, 'editing' | 'edit' | 'save'> {
  const editing = signal<Editing | null>(null)
  let form: OpenForm | null = null
  const save = async ({ of, save: keep }: OpenForm, edited: Edited) => {
    const isLast = await keep(edited)
    if (!isLast) return
    // The user may have closed it and opened another one meanwhile.
    if (editing.value === of) editing.value = null
    const name = title(edited.name ?? of.row?.facility.name)
    announce(message(of.row === null ? 'facilityAdded' : 'facilitySaved', name))
  }
  return {
    editing,
    edit: (now) => {
      editing.value = now
      form = now && { of: now, save: formSaver(now) }
    },
    save: (edited) => {
      if (form) writing(save(form, edited), `save ${form.of.row?.id ?? ''}`)
    },
  }
}

/** An open form, and the function that saves it. */
interface OpenForm {
  readonly of: Editing
  readonly save: ReturnType<typeof formSaver>
}

/**
 * @returns a function that saves the form after its earlier saves, in the same facility: a second
 *   press adds no second one. It resolves to whether this was the last press.
 */
function formSaver({ row }: Editing): (edited: Edited) => Promise<boolean> {
  let id = row?.id ?? null
  let last: Edited = {}
  const write = coalesce(async () => {
    const asked = { ...last, asked: true }
    if (id === null) ({ id } = await addFacility(asked))
    else await updateFacility(id, () => asked)
  })
  return async (edited) => {
    last = edited
    await write()
    return last === edited
  }
}

/** @returns a facility's name, or that it has none. */
export function title(name: string | undefined): string | Message {
  return name || message('facilityUnnamed')
}
