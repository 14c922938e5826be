import type { NamedField } from '../../lib/portal/reading/namedField'
import { FIRST_VARIABLES, LATER_VARIABLES, type Variable } from '../practice/variables.ts'

const KINDS = { textarea: 'text', attachment: 'files' } as const

/** @returns a field without a section. */
export function named(label: string, kind: NamedField['kind'] = 'text'): NamedField {
  return { label, section: [], kind }
}

/** The fields of the practice portal's application form. */
export const APPLICATION: readonly NamedField[] = [...FIRST_VARIABLES, ...LATER_VARIABLES].map(
  ({ label, kind }) => named(label, kindOf(kind)),
)

/** The same on its confirmation screen. */
export const CONFIRMATION: readonly NamedField[] = APPLICATION.map(({ label }) =>
  named(label, 'static'),
)

/** The fields of its registration form. */
export const REGISTRATION: readonly NamedField[] = [
  '医療機関等コード',
  '施設名',
  '担当者名',
  '電話番号',
  'メールアドレス',
].map((label) => named(label))

/** The fields of an inquiry form. */
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
