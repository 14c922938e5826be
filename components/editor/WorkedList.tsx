import { rulesFor } from '../../lib/check/rules'
import { runWorked } from '../../lib/check/worked'
import { isList, isTree, jsonOf, type ValuePlace, valueAt } from '../../lib/guide/draft/tree'
import type { WorkedApplication } from '../../lib/guide/draft/worked'
import { fieldName } from '../../lib/guide/fieldName'
import type { Guide } from '../../lib/guide/schema'
import { dayInTokyo } from '../../lib/notation/tokyoDay'
import { formatYen, t } from '../../lib/text'
import { fieldTitle } from '../../lib/wording/fieldTitles'
import { renderTranslated } from '../../lib/wording/translation'
import { ANSWER_NAMES } from '../kit/AnswerMark'
import { useEditor } from './EditorContext'
import { LinesPart } from './parts/LinesParts'
import { ListPart } from './parts/ListPart'
import type { Part } from './parts/partTypes'
import { InputPart } from './parts/TextParts'

const LIST: Extract<Part, { is: 'list' }> = {
  is: 'list',
  key: 'worked',
  label: 'writeWorked',
  add: 'writeAddWorked',
  parts: [],
  blank: () => ({
    on: dayInTokyo(Temporal.Now.instant()).toString(),
    fields: {},
    files: [],
    expected: { answers: {} },
  }),
}
const TITLE: Part = { is: 'text', key: 'title', label: 'partTitle' }
const DAY: Part = { is: 'day', key: 'on', label: 'writeWorkedDay' }
const FILES: Part = { is: 'lines', key: 'files', label: 'writeWorkedFiles' }
const AMOUNT: Part = { is: 'number', key: 'amount', label: 'writeExpectedAmount' }
const FIELD: Part = { is: 'text', key: 'fields', label: 'partFields' }
/** They are files, which have a list of their own. */
const NO_TEXTS = ['attachments', 'receipt', 'breakdown']

/** Applications whose outcomes are known, and what the draft makes of them. */
export function WorkedList({ guide }: { readonly guide: Guide | null }) {
  return (
    <ListPart
      part={LIST}
      place={['worked']}
      show={(place) => <Worked place={place} guide={guide} />}
    />
  )
}

interface WorkedProps {
  readonly place: ValuePlace
  /** `null` while something stops the draft. */
  readonly guide: Guide | null
}

function Worked({ place, guide }: WorkedProps) {
  const { values } = useEditor()
  const fields = valueAt(values, ['form', 'fields'])
  const names = (isList(fields) ? fields : []).flatMap((field) => {
    const name = fieldName.safeParse(isTree(field) ? field.name : null).data
    return name === undefined || NO_TEXTS.includes(name) ? [] : [name]
  })
  const items = guide?.form.fields.map(({ name }) => name) ?? []
  const all = [...new Set([...names, ...items.filter((name) => !NO_TEXTS.includes(name))])]
  return (
    <>
      <InputPart part={TITLE} place={[...place, 'title']} />
      <InputPart part={DAY} place={[...place, 'on']} />
      {all.map((name) => (
        <InputPart
          key={name}
          part={FIELD}
          place={[...place, 'fields', name]}
          title={fieldTitle(name, guide)}
        />
      ))}
      <LinesPart part={FILES} place={[...place, 'files']} />
      <InputPart part={AMOUNT} place={[...place, 'expected', 'amount']} />
      <WorkedOutcomes place={place} guide={guide} />
    </>
  )
}

function WorkedOutcomes({ place, guide }: WorkedProps) {
  const { change } = useEditor()
  const index = Number(place.at(-1))
  const worked = guide?.worked?.[index]
  if (guide === null || worked === undefined) return <p class="help">{t('writeWorkedLater')}</p>
  const { outcomes, differences } = runWorked(guide, worked)
  const { expected } = worked
  const isNoted = expected.amount !== undefined || Object.keys(expected.answers).length > 0
  const note = () => change([...place, 'expected'], jsonOf(outcomes))
  return (
    <div class="notice" role="status">
      <p>{t('writeWorkedAmount', sayAmount(outcomes.amount ?? null))}</p>
      {!isNoted && <p>{t('writeWorkedNew')}</p>}
      {isNoted && differences.length === 0 && <p>{t('writeWorkedSame')}</p>}
      {isNoted && differences.length > 0 && (
        <ul>
          {differences.map((difference) => (
            <li key={String(difference.rule)}>
              {t(
                'writeWorkedDiffers',
                questionOf(guide, difference.rule),
                say(difference.expected),
                say(difference.found),
              )}
            </li>
          ))}
        </ul>
      )}
      {(!isNoted || differences.length > 0) && (
        <button type="button" onClick={note}>
          {t('writeWorkedNote')}
        </button>
      )}
    </div>
  )
}

function questionOf(guide: Guide, id: string | null): string {
  if (id === null) return t('writeEstimate')
  const rule = rulesFor(guide).find((each) => each.id === id)
  return rule ? renderTranslated(rule.question) : id
}

function say(value: string | number | null | undefined): string {
  if (value === undefined) return t('writeNone')
  return typeof value === 'string' && isAnswer(value) ? t(ANSWER_NAMES[value]) : sayAmount(value)
}

function isAnswer(value: string): value is WorkedApplication['expected']['answers'][string] {
  return Object.hasOwn(ANSWER_NAMES, value)
}

function sayAmount(amount: string | number | null): string {
  return typeof amount === 'number' ? formatYen(amount) : t('writeWorkedNone')
}
