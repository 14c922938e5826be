import { tasksOf } from '../../lib/guide'
import type { Guide, Task } from '../../lib/guide/schema'
import { joined } from '../../lib/message'
import { doneDay, isDone } from '../../lib/progress/facility/facility'
import type { Prepared } from '../../lib/state/workspace/print'
import { formatDate, renderMessage, t } from '../../lib/text'
import { translated } from '../../lib/wording/translation'

interface BriefingChangesProps {
  readonly of: Prepared
  /** The products that the guide knows. */
  readonly products: readonly string[]
  /** The one of several that the facility uses; `null` while that is open. */
  readonly product: string | null
}

/** What is different in a situation: with the card reader, and without it. */
interface Change {
  readonly scene: string
  readonly withReader: string
  readonly without: readonly string[]
}

/** What changes at the desk, as far as guide and facility say it; the rest is written by hand. */
export function BriefingChanges({ of, products, product }: BriefingChangesProps) {
  const one =
    product === null ? t('printWithoutReader') : t('printWithoutReaderBy', translated(product))
  return (
    <section>
      <h3>{t('printBriefingChanges')}</h3>
      <p class="small">{t('printBriefingChangesMore')}</p>
      <table class="blank changes">
        <thead>
          <tr>
            {[t('printScene'), t('printWithReader'), one, t('printWho')].map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {changesOf(of, product === null ? products : [product]).map((change) => (
            <tr key={change.scene}>
              <th scope="row">{change.scene}</th>
              <td>{change.withReader}</td>
              <td>
                {change.without.map((line) => (
                  <p key={line}>{line}</p>
                ))}
              </td>
              <td />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function changesOf({ facility, guide }: Prepared, products: readonly string[]): readonly Change[] {
  const same = t('printAsBefore')
  const reading =
    products.length === 0 ? t('printReadCard') : t('printReadCardBy', eitherOf(products))
  return [
    { scene: t('printSceneReception'), withReader: same, without: [reading] },
    {
      scene: t('printSceneOtherWay'),
      withReader: t('printReaderNot'),
      without: [t('printSameDevice'), t('printDevicePlace')],
    },
    { scene: t('printSceneCare'), withReader: same, without: careLines({ facility, guide }) },
    {
      scene: t('printScenePayment'),
      withReader: t('printNotSaid'),
      without: [t('printNotSaid')],
    },
    {
      scene: t('printSceneBroken'),
      withReader: t('printReaderNot'),
      without: [t('printBroken'), t('printBrokenAsk', ...contactOf(guide))],
    },
  ]
}

function eitherOf(products: readonly string[]): string {
  return renderMessage(
    joined(
      'printOr',
      products.map((each) => t('quoted', translated(each))),
    ),
  )
}

/** Whether the receipt computer was or is to be modified depends on the facility's answers. */
function careLines({ facility, guide }: Pick<Prepared, 'facility' | 'guide'>): readonly string[] {
  if (facility.subsidised === true) return [t('printCareReady')]
  if (facility.adapted === true) return [t('printCareAdapted')]
  const modification = modificationIn(guide)
  if (modification === undefined) return [t('printNotSaid')]
  const tick = facility.ticks[modification.id]
  return [
    t('printCareModified'),
    tick !== undefined && isDone(facility, modification.id)
      ? t('printModifiedOn', formatDate(doneDay(tick)))
      : t('printModifiedNotYet'),
  ]
}

/** @returns the task after which records can be asked from the receipt computer: an adapted one does not need it. */
function modificationIn(guide: Guide): Task | undefined {
  return tasksOf(guide).find(({ inapplicable }) =>
    inapplicable.some(({ question, optional }) => question === 'adapted' && !optional),
  )
}

function contactOf({ contact: { name, telephone } }: Guide): [string, string] {
  return [translated(name), telephone]
}
