import { message } from '../../message'
import { parseFacilityCode } from '../../notation'
import { type FacilityKind, isPharmacy } from '../../notation/facilityKind'
import type { Application, AttachmentPlace, Fact } from '../application'
import { MISSING, read, unclear } from '../factBuilders'
import type { CheckedGuide } from '../rule'

/** The day on which examples are checked, before the deadline of every guide. */
export const SOUND_DAY = '2026-01-20'

/** A field whose text cannot be read. */
export const UNREADABLE_FACT = unclear(message('literal', '読み取れない書き方です。'), 'ある項目')

const codeOf = (text: string): Application['facilityCode'] => {
  const parsed = parseFacilityCode(text)
  return parsed.ok ? read(parsed.value, '医療機関等コード', 'code') : MISSING
}

/** A clinic's and a pharmacy's code whose check digits hold, and a clinic's that does not. */
const CLINIC_CODE = codeOf('3410712362')
export const PHARMACY_CODE = codeOf('3440712366')
export const PROVISIONAL_CODE = codeOf('3410712363')
/** A stand-in whose check digit holds. */
export const DUMMY_CODE = codeOf('1310000000')

/** The handbook's own row 診療所・薬局, whose kinds have the same terms. */
export const CLINIC_OR_PHARMACY: Application['facilityKind'] = {
  state: 'unclear',
  reason: message('kindSeveral', '診療所・薬局'),
  several: ['clinic', 'pharmacy'],
  fieldId: 'kind',
  label: '施設区分',
}

const day = (text: string, label: string, fieldId: string) =>
  read(Temporal.PlainDate.from(text), label, fieldId)

const NAMES: Readonly<Partial<Record<FacilityKind, string>>> = {
  hospital: 'みほん病院',
  clinic: 'みほん診療所',
  pharmacy: 'みほん薬局',
  chainPharmacy: 'みほん薬局駅前店',
}

/** @returns a place for files with these names in it. */
export function place(wants: AttachmentPlace['wants'], ...names: string[]): AttachmentPlace {
  return { wants, names, fieldId: wants, label: PLACE_LABELS[wants] }
}
const PLACE_LABELS = { receipt: '領収書（写）', breakdown: '領収書内訳書', any: '添付ファイル' }

/** Yen: an amount where the guide has no terms. */
const UNKNOWN = 100_000

/** @returns an application in which nothing is wrong, with the guide's own figures. */
export function soundApplication(
  { subsidy }: CheckedGuide,
  kind: FacilityKind = 'clinic',
): Application {
  const terms = subsidy.terms.find(({ kinds }) => kinds.includes(kind))
  const caps = terms?.itemCaps ?? {}
  const costs: Record<string, Fact<number>> = {}
  for (const { id, title } of subsidy.items) costs[id] = read(caps[id] ?? 0, title, `cost:${id}`)
  const total = terms ? Object.values(caps).reduce((sum, cap) => sum + cap, 0) : UNKNOWN
  return {
    facilityCode: isPharmacy(kind) ? PHARMACY_CODE : CLINIC_CODE,
    facilityName: read(NAMES[kind] ?? 'みほん', '施設名', 'name'),
    facilityKind: read(kind, '施設区分', 'kind'),
    costs,
    totalCost: read(total, '総事業費', 'total'),
    requestedAmount: read(terms?.cap ?? UNKNOWN, '補助申請額', 'amount'),
    receiptTotal: read(total, '領収書の合計額', 'receipt-total'),
    breakdownTotal: read(total, '内訳書の合計額', 'breakdown-total'),
    receiptDate: day('2025-12-05', '領収日', 'receipt-date'),
    completionDate: day('2025-12-10', '完了日', 'completion'),
    operationStartDate: day('2025-12-15', '運用開始日', 'start'),
    applicationDate: day(SOUND_DAY, '申請日', 'application'),
    alreadySubsidised: read(false, '過去の補助の有無', 'subsidised'),
    attachments: [
      { wants: 'receipt', names: ['領収書.pdf'], fieldId: 'receipt', label: '領収書（写）' },
      { wants: 'any', names: ['領収書内訳書.xlsx'], fieldId: 'list', label: '添付ファイル' },
    ],
    facility: { kind, adapted: false, subsidised: false },
    openTasks: [],
    applied: false,
    sharedBreakdowns: [],
  }
}

/** @returns every item of a guide at the same cost. */
export function costsAt({ subsidy }: CheckedGuide, cost: Fact<number>): Pick<Application, 'costs'> {
  return { costs: Object.fromEntries(subsidy.items.map(({ id }) => [id, cost])) }
}
