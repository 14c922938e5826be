import type { Answer } from '../lib/check'
import { EXPLANATIONS, examplesOf } from '../lib/check/explanations'
import { factsWithRules, type SourcedFact } from '../lib/check/factsOfRules'
import type { CheckedGuide, Rule } from '../lib/check/rule'
import { rulesFor } from '../lib/check/rules'
import { GUIDE_IDS, loadGuide } from '../lib/guide/guides'
import type { Guide } from '../lib/guide/schema'
import { message } from '../lib/message'
import { NEED_TITLES } from '../lib/wording/needTitles'
import { japanese } from './japanese'

const NAMES: Readonly<Record<Answer, string>> = {
  fail: '要修正',
  review: '要確認',
  pass: 'OK',
  inapplicable: '対象外',
}

function describeFacts(guide: Guide): string {
  const facts = factsWithRules(guide)
  const line = ({ path, text, source }: SourcedFact) =>
    `- ${text || path}（${path}、${source.document === guide.title ? '手引き' : source.document}「${source.section}」）`
  const used = facts.filter(({ rules }) => rules.length > 0)
  return [
    '## 手引きの事実と、それにもとづく確認',
    ...used.map((fact) => `${line(fact)}\n  → ${fact.rules.join('、')}`),
    '## どの確認にも使っていない事実',
    ...facts.filter(({ rules }) => rules.length === 0).map(line),
  ].join('\n')
}

/** @returns the rules of every guide as text: question, source, dates, why, examples, facts. */
export async function listRules(): Promise<string> {
  const guides = await Promise.all(GUIDE_IDS.map((id) => loadGuide(id)))
  return guides
    .map((guide) => {
      const rules = rulesFor(guide).map((rule) => describeRule(rule, guide))
      const head = [`# ${guide.title}`, `${guide.edition}、確認事項 ${rules.length}件`]
      return [...head, ...rules, describeFacts(guide)].join('\n\n')
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
