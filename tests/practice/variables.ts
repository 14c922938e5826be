/** A variable of the application form, as in the portal's catalogue. */
export type Variable = {
  /** The name of its elements: `IO:<sys_id>` if the variable has no name in the catalogue. */
  key: string
  label: string
  kind:
    | 'text'
    | 'textarea'
    | 'choice'
    | 'reference'
    | 'multi'
    | 'date'
    | 'radio'
    | 'checkbox'
    | 'attachment'
  mandatory: boolean
  choices: { value: string; label: string }[]
}

/** The form's address, with an obviously made-up record id. */
export const FORM_SYS_ID = '0badcafe0badcafe0badcafe0badcafe'
export const FORM_ADDRESS = `/csm?id=sc_cat_item&sys_id=${FORM_SYS_ID}`

type Extra = { mandatory?: boolean; choices?: Record<string, string> }

const variable = (
  key: string,
  label: string,
  kind: Variable['kind'],
  { mandatory = false, choices = {} }: Extra = {},
): Variable => ({
  key,
  label,
  kind,
  mandatory,
  choices: Object.entries(choices).map(([value, text]) => ({ value, label: text })),
})

const mandatory = true

/** The rows that come with the page. */
export const FIRST_VARIABLES: Variable[] = [
  variable('facility_code', '医療機関等コード', 'text', { mandatory }),
  variable('facility_name', '施設名', 'text', { mandatory }),
  variable('facility_kind', '施設区分', 'choice', {
    mandatory,
    choices: {
      hospital: '病院',
      clinic: '診療所',
      pharmacy: '薬局',
      chain_pharmacy: '大型チェーン薬局',
    },
  }),
  variable('vendor', 'システム事業者', 'reference'),
  variable('devices', '導入した機器', 'multi', {
    choices: { phone: 'スマートフォン', tablet: 'タブレット', reader: '汎用カードリーダー' },
  }),
]

/** @returns the first rows, with so many more, of which an application needs none. */
export const firstVariables = (more: number): Variable[] => [
  ...FIRST_VARIABLES,
  ...Array.from({ length: more }, (_, index) => variable(`more_${index}`, `項目${index}`, 'text')),
]

/** The rows of a second request, after the first are on the page. */
export const LATER_VARIABLES: Variable[] = [
  variable('mobile_cost', 'モバイル端末等の購入費', 'text'),
  variable('system_cost', 'レセプトコンピュータの改修費', 'text'),
  variable('total_cost', '総事業費', 'text', { mandatory }),
  variable('requested_amount', '補助申請額', 'text', { mandatory }),
  variable('completion_date', '完了日', 'date', { mandatory }),
  variable('application_date', '申請日', 'date', { mandatory }),
  variable('already_subsidised', '通常とは異なる動線での補助を既に受けていますか', 'radio', {
    mandatory,
    choices: { yes: 'はい', no: 'いいえ' },
  }),
  variable('IO:0badcafe0badcafe0badcafe00000001', '備考', 'textarea'),
  variable('confirmed', '入力内容に誤りがないことを確認しました', 'checkbox', { mandatory }),
  variable('receipt', '領収書（写）', 'attachment'),
]

/** Made-up system vendors for the reference field. */
const VENDORS = [
  'みほんシステム株式会社',
  'れんしゅう情報サービス株式会社',
  'サンプルメディカル合同会社',
  'ためし電算有限会社',
]

/** @returns the vendors whose name contains the text, in the format of select2. */
export const findVendors = (text: string): { id: string; text: string }[] =>
  VENDORS.map((name, index) => ({ id: `vendor${index + 1}`, text: name })).filter((vendor) =>
    vendor.text.includes(text.trim()),
  )
