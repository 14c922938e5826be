import { articleOf, stepOf } from '../../lib/guide'
import type { Article, Guide, Step } from '../../lib/guide/schema'
import type { Prepared } from '../../lib/state/workspace/print'
import { t } from '../../lib/text'
import { callerLine } from '../../lib/wording/callerLine'
import { openingHoursLine } from '../../lib/wording/openingHoursLine'
import { GuideText } from '../kit/GuideText'
import { SourceLine } from '../kit/SourceLine'
import { Caution } from '../steps/Caution'
import { BlankTable } from './BlankTable'
import { BriefingChanges } from './BriefingChanges'
import { ManualLines } from './ManualLines'
import { Paper } from './Paper'
import { TickBox } from './TickBox'

/** The task of step 2-2; it has the same id in every guide that has the step. */
const WORK_CHANGES = 'work-changes'

const SIGNATURES = 6

/** @returns the step of the sheet; `undefined` for a guide without it. */
export function briefingStep(guide: Guide): Step | undefined {
  return stepOf(guide, WORK_CHANGES)
}

/** @returns the products that the sheet's manuals are about, where a facility uses one of several. */
export function briefingProducts(guide: Guide, step: Step): readonly string[] {
  return [...new Set(manualsOf(guide, step).flatMap(({ product }) => product ?? []))]
}

function manualsOf(guide: Guide, step: Step): readonly Article[] {
  const ids = step.tasks.flatMap(({ articles }) => articles)
  return ids.flatMap((id) => articleOf(guide, id) ?? [])
}

interface BriefingSheetProps {
  readonly today: Temporal.PlainDate
  readonly of: Prepared
  readonly step: Step
  /** The one of several products that the facility uses; `null` while that is open. */
  readonly product: string | null
}

/** 職員への説明: the changes in daily work, to fill in and discuss with the staff. */
export function BriefingSheet({ of, step, product, today }: BriefingSheetProps) {
  const manuals = manualsOf(of.guide, step).filter(
    (article) => product === null || (article.product ?? product) === product,
  )
  return (
    <Paper title={t('printBriefingTitle')} of={of} today={today}>
      <p>
        <GuideText text={step.explanation} />
      </p>
      <p class="fill-in">{t('printBriefingStart')}</p>
      <ToDo guide={of.guide} step={step} />
      <BriefingChanges of={of} products={briefingProducts(of.guide, step)} product={product} />
      <section>
        <h3>{t('printBriefingRead')}</h3>
        <ManualLines guide={of.guide} ids={manuals.map(({ id }) => id)} />
      </section>
      <Ask of={of} />
      <Signatures />
    </Paper>
  )
}

function ToDo({ guide, step }: { guide: Guide; step: Step }) {
  return (
    <section>
      <h3>{t('printBriefingDo')}</h3>
      <ul class="ticks">
        {step.tasks.map((task) => (
          <li key={task.id}>
            <TickBox />
            <div>
              <strong>
                <GuideText text={task.title} />
              </strong>
              <p>
                <GuideText text={task.explanation} />
              </p>
              {task.cautions.map((caution) => (
                <div key={caution.text}>
                  <Caution guide={guide} caution={caution} />
                </div>
              ))}
            </div>
          </li>
        ))}
      </ul>
      <SourceLine source={step.source} />
    </section>
  )
}

function Ask({ of: { facility, guide } }: { of: Prepared }) {
  const { name, telephone, hours, closed, prepare }: Guide['contact'] = guide.contact
  return (
    <section class="together">
      <h3>{t('printBriefingAsk')}</h3>
      <p>
        <strong>
          <GuideText text={name} /> {telephone}
        </strong>
      </p>
      <p>
        {openingHoursLine(hours)} <GuideText text={closed} /> <GuideText text={prepare} />{' '}
        {callerLine(facility)}
      </p>
    </section>
  )
}

function Signatures() {
  const signed = [t('printName'), t('printDay')]
  const rows = Array.from({ length: SIGNATURES / 2 }, (_, row) => ({ id: String(row) }))
  return (
    <section class="together">
      <h3>{t('printBriefingSigned')}</h3>
      <BlankTable signed columns={[...signed, ...signed]} rows={rows} />
    </section>
  )
}
