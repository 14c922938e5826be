import { stepOf } from '../../lib/guide'
import type { Guide, Step } from '../../lib/guide/schema'
import type { MessageKey } from '../../lib/message'
import type { Prepared } from '../../lib/state/workspace/print'
import { t } from '../../lib/text'
import { callerLine } from '../../lib/wording/callerLine'
import { openingHoursLine } from '../../lib/wording/openingHoursLine'
import { GuideText } from '../kit/GuideText'
import { SourceLine } from '../kit/SourceLine'
import { Caution } from '../steps/Caution'
import { BlankTable } from './BlankTable'
import { ManualLines } from './ManualLines'
import { Paper } from './Paper'
import { TickBox } from './TickBox'

/** The task of step 2-2; it has the same id in every guide that has the step. */
const WORK_CHANGES = 'work-changes'

const SCENES: readonly MessageKey[] = [
  'printSceneReception',
  'printSceneOtherWay',
  'printSceneCare',
  'printScenePayment',
  'printSceneBroken',
]
const SIGNATURES = 6

/** @returns the step of the sheet; `undefined` for a guide without it. */
export function briefingStep(guide: Guide): Step | undefined {
  return stepOf(guide, WORK_CHANGES)
}

interface BriefingSheetProps {
  readonly today: Temporal.PlainDate
  readonly of: Prepared
  readonly step: Step
}

/** 職員への説明: the changes in daily work, to fill in and discuss with the staff. */
export function BriefingSheet({ of, step, today }: BriefingSheetProps) {
  return (
    <Paper title={t('printBriefingTitle')} of={of} today={today}>
      <p>
        <GuideText text={step.explanation} />
      </p>
      <p class="fill-in">{t('printBriefingStart')}</p>
      <ToDo guide={of.guide} step={step} />
      <Changes />
      <section>
        <h3>{t('printBriefingRead')}</h3>
        <ManualLines guide={of.guide} ids={step.tasks.flatMap(({ articles }) => articles)} />
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

function Changes() {
  return (
    <section>
      <h3>{t('printBriefingChanges')}</h3>
      <p class="small">{t('printBriefingChangesMore')}</p>
      <BlankTable
        columns={['printScene', 'printBefore', 'printAfter', 'printWho']}
        rows={SCENES.map((scene) => ({ id: scene, head: t(scene) }))}
      />
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
  const rows = Array.from({ length: SIGNATURES / 2 }, (_, row) => ({ id: String(row) }))
  return (
    <section class="together">
      <h3>{t('printBriefingSigned')}</h3>
      <BlankTable signed columns={['printName', 'printDay', 'printName', 'printDay']} rows={rows} />
    </section>
  )
}
