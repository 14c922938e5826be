import type { Answer } from '../lib/check'
import { EXPLANATIONS, examplesOf } from '../lib/check/explanations'
import type { CheckedGuide, Rule } from '../lib/check/rule'
import { rulesFor } from '../lib/check/rules'
import { GUIDE_IDS, loadGuide } from '../lib/guide/guides'
import { message } from '../lib/message'
import { NEED_TITLES } from '../lib/wording/needTitles'
import { japanese } from './japanese'

const NAMES: Readonly<Record<Answer, string>> = {
  fail: '要修正',
  review: '要確認',
  pass: 'OK',
  inapplicable: '対象外',
}

/** @returns the rules of every guide as text: question, source, dates, why, examples. */
export async function listRules(): Promise<string> {
  const guides = await Promise.all(GUIDE_IDS.map((id) => loadGuide(id)))
  return guides
    .map((guide) => {
      const rules = rulesFor(guide).map((rule) => describeRule(rule, guide))
      return [`# ${guide.title}`, `${guide.edition}、確認事項 ${rules.length}件`, ...rules].join(
        '\n\n',
      )
    })
    .join('\n\n')
}

function describeRule(rule: Rule, guide: CheckedGuide): string {
  const { id, question, source, dates, needs } = rule
  const explanation = EXPLANATIONS[id.split(':')[0] ?? '']
  const period = [dates.from, dates.until].some(Boolean)
    ? `（${dates.from ?? ''}〜${dates.until ?? ''}）`
    : ''
  return [
    `## ${japanese(question)}（${id}）`,
    `出典：${source.document}「${source.section}」`,
    `いつのものか：${dates.edition}${period}`,
    `見る項目：${needs.map((need) => japanese(message(NEED_TITLES[need]))).join('、') || 'なし'}`,
    `重さの理由：${explanation?.why ?? ''}`,
    ...examplesOf(rule, guide).map(({ shows, answer }) => `- ${NAMES[answer]}：${shows}`),
  ].join('\n')
}
