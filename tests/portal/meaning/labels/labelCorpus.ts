import { readFileSync } from 'node:fs'
import { CONTROL_KINDS, type ControlKind } from '../../../../lib/guide/enums.ts'
import type { FieldName } from '../../../../lib/guide/fieldName.ts'
import { fieldName } from '../../../../lib/guide/fieldName.ts'

/** A label of a form as a person sees it, and what it means; `null` for none of ours. */
export interface LabelSample {
  readonly label: string
  readonly section: readonly string[]
  readonly kind: ControlKind
  readonly options: readonly string[]
  readonly meaning: FieldName | null
}

const kindOf = (text: string): ControlKind =>
  CONTROL_KINDS.find((kind) => kind === text) ?? raise(`there is no kind of control ${text}`)

function raise(problem: string): never {
  throw new Error(problem)
}

function linesOf(file: string): string[] {
  const text = readFileSync(new URL(file, import.meta.url), 'utf8')
  return text.split('\n').filter((line) => line !== '')
}

/** @returns labels with their meanings: those the words were chosen by, those put aside before, or others'. */
export function ownLabels(file: 'own.tsv' | 'heldOut.tsv' | 'outside.tsv'): LabelSample[] {
  const samples: LabelSample[] = []
  let meaning: FieldName | null = null
  for (const line of linesOf(file)) {
    const [, heading] = /^# (\S+)$/.exec(line) ?? []
    if (heading !== undefined) meaning = heading === '-' ? null : fieldName.parse(heading)
    if (line.startsWith('#')) continue
    const [kind = '', path = '', options = ''] = line.split('\t')
    const parts = path.split(' > ')
    samples.push({
      label: parts.at(-1) ?? '',
      section: parts.slice(0, -1),
      kind: kindOf(kind),
      options: options.split('|').filter((option) => option !== ''),
      meaning,
    })
  }
  return samples
}

/** @returns labels of public forms and screens, none there twice. */
export function publicLabels(): string[] {
  return linesOf('public.tsv')
    .filter((line) => !line.startsWith('# '))
    .flatMap((line) => line.split('\t'))
}
