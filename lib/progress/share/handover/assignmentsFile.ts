import * as z from 'zod/mini'
import { parseJson } from '../../../parseJson'
import { type Register, registerSchema } from '../../facility/facilityRecord'
import { mergeRegisters } from '../../facility/merge'
import { LONGEST_FILE } from './guideFile'

/** The file with the assignments that people share. */
export const ASSIGNMENTS = 'assignments.json'

/** The format of files that this version writes. */
const FORMAT = 1

/** Registers by path, by the form's id: see `sharedForms.ts`. */
export const formsSchema = z.record(z.string(), z.record(z.string(), registerSchema))
export type FormRegisters = Readonly<Record<string, Readonly<Record<string, Register>>>>

const schema = z.object({ format: z.literal(FORMAT), forms: formsSchema })
const versioned = z.object({ format: z.number() })

/** What the file holds. */
type AssignmentsFile =
  | { readonly state: 'read'; readonly forms: FormRegisters }
  /** Of another version of the extension. */
  | { readonly state: 'otherVersion' }
  | { readonly state: 'unreadable' }

/** Reads the text of the file. */
export function parseAssignmentsFile(text: string): AssignmentsFile {
  const value = text.length > LONGEST_FILE ? null : parseJson(text)
  const { data } = schema.safeParse(value)
  if (data !== undefined) return { state: 'read', forms: data.forms }
  const version = versioned.safeParse(value)
  const isNewer = version.success && version.data.format > FORMAT
  return { state: isNewer ? 'otherVersion' : 'unreadable' }
}

/** Makes the text of the file. */
export function assignmentsFileText(forms: FormRegisters): string {
  return JSON.stringify({ format: FORMAT, forms })
}

/** Merges two states of the file: the last writer of each register wins, in whatever order they are merged. */
export function mergeForms(a: FormRegisters, b: FormRegisters): FormRegisters {
  const forms = new Map(Object.entries(a))
  for (const [id, registers] of Object.entries(b)) {
    forms.set(id, mergeRegisters(forms.get(id) ?? {}, registers))
  }
  return Object.fromEntries(forms)
}
