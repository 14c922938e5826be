import type { Answer } from '../lib/check'
import { EXPLANATIONS } from '../lib/check/explanations'
import type { Need, Rule } from '../lib/check/rule'
import { rulesFor } from '../lib/check/rules'
import { GUIDE_IDS, loadGuide } from '../lib/guide'
import { japanese } from './japanese'

const NAMES: Readonly<Record<Answer, string>> = {
  fail: '要修正',
  review: '要確認',
  pass: 'OK',
  inapplicable: '対象外',
}

const NEEDS: Readonly<Record<Need, string>> = {
  facilityCode: '医療機関等コード',
  facilityKind: '施設区分',
  costs: '費用の内訳',
  totalCost: '総事業費',
  requestedAmount: '補助申請額',
  receiptTotal: '領収書の合計額',
  breakdownTotal: '内訳書の合計額',
  receiptDate: '領収日',
  completionDate: '完了日',
  operationStartDate: '運用開始日',
  applicationDate: '申請日',
  alreadySubsidised: '過去の補助の有無',
  attachments: '添付ファイルの名前',
  facility: '最初の質問のお答え',
  openTasks: 'チェック項目',
}

/** @returns the rules of every guide as text: question, source, dates, why, examples. */
export async function listRules(): Promise<string> {
  const guides = await Promise.all(GUIDE_IDS.map((id) => loadGuide(id)))
  return guides
    .map((guide) => {
      const rules = rulesFor(guide).map(describeRule)
      return [`# ${guide.title}`, `${guide.edition}、確認事項 ${rules.length}件`, ...rules].join(
        '\n\n',
      )
    })
    .join('\n\n')
}

function describeRule(rule: Rule): string {
  const { id, question, source, dates, answers, needs } = rule
  const explanation = EXPLANATIONS[id.split(':')[0] ?? '']
  const period = [dates.from, dates.until].some(Boolean)
    ? `（${dates.from ?? ''}〜${dates.until ?? ''}）`
    : ''
  const examples = (explanation?.examples ?? []).filter(({ answer }) => answers.includes(answer))
  return [
    `## ${japanese(question)}（${id}）`,
    `出典：${source.document}「${source.section}」`,
    `いつのものか：${dates.edition}${period}`,
    `見る項目：${needs.map((need) => NEEDS[need]).join('、') || 'なし'}`,
    `重さの理由：${explanation?.why ?? ''}`,
    ...examples.map(({ shows, answer }) => `- ${NAMES[answer]}：${shows}`),
  ].join('\n')
}
