import { computed, type ReadonlySignal, signal } from '@preact/signals'
import { follow } from '../../async/follow'
import type { AssignedField } from '../../guide/assignment'
import { type Message, message } from '../../message'
import { keyText } from '../../portal/assignment/formSignature'
import {
  type ChangedForm,
  changeForms,
  type OwnForm,
  readAssignments,
  removeForm,
  watchAssignments,
  writeForm,
} from '../../progress/assignments/storedForms'
import { planForm } from '../../progress/backup/planParts'
import { newAuthor } from '../../progress/facilityStore/author'
import {
  type SharedForm,
  sharedFormsIn,
  withOwnForms,
} from '../../progress/share/handover/formRegisters'
import { putAssignments } from '../../progress/share/handover/putAssignments'
import type { PutResult } from '../../progress/share/handover/putGuide'
import { sharedForms } from '../../progress/share/handover/sharedForms'
import { readShare, watchShare } from '../../progress/share/state'
import { isSameValue } from '../../progress/storage/sameValue'
import { openFailures } from '../failures'
import { openRunning } from './running'

/** A field that a form of the folder assigns otherwise; `undefined` where it is not assigned. */
export interface FieldChange {
  readonly field: AssignedField
  readonly before: AssignedField['meaning']
  readonly after: AssignedField['meaning']
}

/** A form of the folder that differs from the one here. */
export interface OfferedForm {
  readonly form: SharedForm
  /** None for a verdict on a whole form. */
  readonly changes: readonly FieldChange[]
}

/** The assignments of the shared folder in the workspace, and their actions. */
export interface SharedFormsState {
  readonly isOn: ReadonlySignal<boolean>
  /** What is known of the folder's file. */
  readonly file: ReadonlySignal<'none' | 'read' | 'otherVersion' | 'unreadable'>
  readonly offered: ReadonlySignal<readonly OfferedForm[]>
  /** Whether something here is not in the folder. */
  readonly isToPut: ReadonlySignal<boolean>
  /** Whether all that is here is in the folder. */
  readonly isThere: ReadonlySignal<boolean>
  readonly isRunning: ReadonlySignal<boolean>
  readonly result: ReadonlySignal<PutResult | null>
  /** The form that was taken from the folder last, to be taken back. */
  readonly used: ReadonlySignal<ChangedForm | null>
  readonly troubles: ReadonlySignal<readonly Message[]>
  readonly put: () => void
  readonly use: (form: SharedForm) => void
  readonly takeBack: () => void
}

type Read = Awaited<ReturnType<typeof readAll>>

/** Opens the assignments of the shared folder; none while it is off. */
export function openSharedForms(): SharedFormsState {
  const read = signal<Read>(OFF)
  const result = signal<PutResult | null>(null)
  const used = signal<ChangedForm | null>(null)
  const { isRunning, run } = openRunning()
  const { failed, attempt } = openFailures()
  const writing = (work: Promise<unknown>) => attempt(work, message('troubleWriting'))
  const watch = (onChange: () => void) => {
    watchShare(onChange)
    sharedForms.watch(onChange)
    watchAssignments(onChange)
  }
  const show = (now: Read) => {
    read.value = now
  }
  follow({ read: readAll, watch, show }, (work) => attempt(work, message('troubleReadingPlace')))

  const put = async () => {
    result.value = null
    await run(async () => {
      result.value = await putAssignments()
    })
  }
  const use = async (form: SharedForm) => {
    used.value = await changeForms((own) => planForm(own, asLatest(form)))
  }
  const takeBack = async ({ before, now }: ChangedForm) => {
    await (before === null ? removeForm(now.id) : writeForm(before))
    used.value = null
  }
  return {
    isOn: computed(() => read.value.isOn),
    file: computed(() => read.value.file),
    offered: computed(() => read.value.offered),
    isToPut: computed(() => read.value.hasOwn && !read.value.isThere),
    isThere: computed(() => read.value.hasOwn && read.value.isThere),
    isRunning,
    result,
    used,
    troubles: failed,
    put: () => {
      if (!isRunning.value) writing(put())
    },
    use: (form) => writing(use(form)),
    takeBack: () => {
      if (used.value) writing(takeBack(used.value))
    },
  }
}

const OFF = { isOn: false, file: 'none', offered: [], hasOwn: false, isThere: false } as const

async function readAll(): Promise<{
  readonly isOn: boolean
  readonly file: 'none' | 'read' | 'otherVersion' | 'unreadable'
  readonly offered: readonly OfferedForm[]
  readonly hasOwn: boolean
  readonly isThere: boolean
}> {
  if (!(await readShare()).on) return OFF
  const [{ state, forms }, { forms: own }] = await Promise.all([
    sharedForms.read(),
    readAssignments(),
  ])
  const isThere = isSameValue(withOwnForms(forms, own, newAuthor(), 0), forms)
  return {
    isOn: true,
    file: state,
    offered: sharedFormsIn(forms).flatMap((form) => offeredOf(form, own)),
    hasOwn: own.length > 0,
    isThere,
  }
}

function offeredOf(form: SharedForm, own: readonly OwnForm[]): OfferedForm[] {
  const now = planForm(own, asLatest(form))
  if (now === null) return []
  const before = own.find(({ id }) => id === now.id)
  return [{ form, changes: changesOf(before?.fields ?? [], now.fields) }]
}

/** Later than any change here: who takes a form over wants it as it is there. */
const LATEST = '9999-12-31T23:59:59Z'

function asLatest({ id, fields, said }: SharedForm): OwnForm {
  return { id, fields, said, at: LATEST }
}

function changesOf(
  before: readonly AssignedField[],
  after: readonly AssignedField[],
): FieldChange[] {
  const meanings = (fields: readonly AssignedField[]) =>
    new Map(fields.map((field) => [keyText(field), field]))
  const [old, now] = [meanings(before), meanings(after)]
  return [...new Map([...now, ...old])].flatMap(([key, field]) => {
    const [was, is] = [old.get(key)?.meaning, now.get(key)?.meaning]
    return was === is ? [] : [{ field, before: was, after: is }]
  })
}
