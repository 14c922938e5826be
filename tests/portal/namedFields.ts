import type { NamedField } from '../../lib/portal/reading/namedField'
import { FIRST_VARIABLES, LATER_VARIABLES, type Variable } from '../practice/variables.ts'

const KINDS = { textarea: 'text', attachment: 'files' } as const

/** A field in no section. */
export function named(label: string, kind: NamedField['kind'] = 'text'): NamedField {
  return { label, section: [], kind }
}

/** The practice portal's application form, as it is read. */
export const APPLICATION: readonly NamedField[] = [...FIRST_VARIABLES, ...LATER_VARIABLES].map(
  ({ label, kind }) => named(label, kindOf(kind)),
)

/** Its confirmation screen. */
export const CONFIRMATION: readonly NamedField[] = APPLICATION.map(({ label }) =>
  named(label, 'static'),
)

/** Its registration form. */
export const REGISTRATION: readonly NamedField[] = [
  '医療機関等コード',
  '施設名',
  '担当者名',
  '電話番号',
  'メールアドレス',
].map((label) => named(label))

/** A form to ask something with, as a call centre has. */
export const INQUIRY: readonly NamedField[] = [
  named('医療機関等コード'),
  named('施設名'),
  named('施設区分', 'choice'),
  named('お問い合わせの種類', 'choice'),
  named('お問い合わせの内容'),
  named('添付ファイル', 'files'),
]

function kindOf(kind: Variable['kind']): NamedField['kind'] {
  return kind === 'textarea' || kind === 'attachment' ? KINDS[kind] : kind
}
