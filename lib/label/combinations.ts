import type { FieldName } from '../guide/fieldName'
import type { Asks } from './asks'
import type { TradeConcept } from './tradeWords'

/** A guide's own words for a field: its thing, what may be that thing, and what is done with it. */
export type OwnConcept = 'thing' | 'wide' | 'act'
export type Concept = TradeConcept | OwnConcept

/** One concept, or one of several. */
type Need = Concept | readonly Concept[]

/** A meaning as a combination of concepts: every need, and nothing but these and what may be. */
export interface Combination {
  readonly needs: readonly Need[]
  readonly may: readonly Concept[]
}

/** What says a meaning in full, and what says a part of it that something else has to complete. */
interface Combinations {
  readonly full: readonly Combination[]
  readonly partial: readonly Combination[]
  /** As `full`, where the label's name says it without its notes. */
  readonly byName?: readonly Combination[]
}

const FACILITY: readonly Concept[] = ['medical', 'site', 'we']
const NAMED: readonly Concept[] = [...FACILITY, 'shop']
/** How a facility may be told from others: the one that applies, that is subsidised. */
const WHICH: readonly Concept[] = [
  'apply',
  'eligible',
  'subsidy',
  'receive',
  'grant',
  'project',
  'install',
  'operate',
  'shop',
  'act',
]
const SUM: readonly Concept[] = ['amount', 'expense']
/** What may stand beside any cost. */
const COST: readonly Concept[] = [...SUM, 'total', 'eligible', 'required', 'record', 'paid']
const ONE_FILE: readonly Concept[] = ['copy', 'file', 'paper', 'attach', 'upload', 'submit']
/** Who wrote a paper, and that. */
const WRITTEN: readonly Concept[] = ['issue', 'vendor']
const FILES: readonly Concept[] = [...ONE_FILE, 'papers']
/** For what or with what something is done; it says nothing of the value. */
const ROUND: readonly Concept[] = ['programme', 'platform', 'we', 'shop']
/** The item that a paper is of, and what is done with it. */
const ITEM: readonly Concept[] = ['thing', 'wide', 'act']
const COMPLETED: readonly Concept[] = [
  ...['install', 'prepare', 'project', 'test', 'act', 'thing', 'wide', 'system'],
] as const

/** @param acts whether the guide says what is done with the item, so that its name alone is little. */
export function combinationsOf(name: FieldName, acts: boolean): Combinations {
  switch (name) {
    case 'facilityCode':
      return {
        full: [
          of([FACILITY, 'code'], [...WHICH, 'number']),
          of(['medical', 'number'], [...WHICH, 'we']),
        ],
        partial: [of(['code'])],
      }
    case 'facilityName':
      return {
        full: [of([NAMED, 'name'], WHICH)],
        partial: [of(['name']), of([FACILITY], ['apply'])],
      }
    case 'facilityKind':
      return {
        full: [
          of([FACILITY, 'kind'], [...WHICH, 'matches']),
          of(['subsidyKind'], [...FACILITY, 'kind']),
          of(
            ['hospital', 'clinic', 'dispensary'],
            ['eligible', 'matches', 'apply', 'we', 'question'],
          ),
        ],
        partial: [
          of([['kind', 'matches']], ['eligible', 'apply', ...FACILITY]),
          of([FACILITY], ['apply']),
        ],
      }
    case 'totalCost':
      return {
        full: [
          of(['project', SUM], [...COST, ...ROUND, 'buy', 'install']),
          of([['project', 'required'], 'total'], [...COST, ...ROUND]),
          of(['total', 'expense'], [...COST, ...ROUND, 'buy', 'install', 'system']),
          // The total that is applied for, and not the amount: 申請に係る事業費総額.
          of(['project', 'expense', 'total'], ['apply', 'eligible', 'required', 'paid', ...ROUND]),
        ],
        partial: [of(['total'], [...COST, 'listing']), of(['eligible', 'expense'], COST)],
      }
    case 'requestedAmount':
      return {
        full: [
          of(['apply', 'amount'], ['subsidy', 'grant', 'required', 'total', ...ROUND]),
          of(['subsidy', 'amount'], ['required', ...ROUND]),
          of([['subsidy', 'grant'], 'wish', 'amount'], ['subsidy', ...ROUND]),
        ],
        partial: [of(['grant', 'amount'], ['subsidy'])],
      }
    case 'receiptTotal':
      return {
        full: [
          of(['receipt', ['amount', 'total']], ['paid', 'attach', ...WRITTEN, ...ROUND, ...SUM]),
        ],
        partial: [],
      }
    case 'breakdownTotal':
      return {
        full: [
          of(['receiptBreakdown', ['amount', 'total']], ['attach', ...WRITTEN, ...ROUND, ...SUM]),
          of(['breakdown', 'total'], ['attach', ...WRITTEN, ...ROUND, ...SUM]),
          of(['listing', 'total'], ['amount']),
        ],
        partial: [],
      }
    case 'completionDate':
      return {
        full: [
          of(['complete', 'date'], [...ROUND, 'record']),
          of(
            [['complete', 'finish'], 'date', COMPLETED],
            ['complete', 'finish', 'work', 'record', 'vendor', ...COMPLETED, ...ROUND],
          ),
        ],
        partial: [],
      }
    case 'operationStartDate':
      return {
        full: [
          of(['operate', 'start', 'date'], ['system', 'install', ...ROUND]),
          of(['run', 'date'], ['start', 'system', ...ROUND]),
        ],
        partial: [],
      }
    case 'applicationDate':
      return {
        full: [
          of(['apply', ['date', 'submitDay']], ['subsidy', 'grant', 'date', 'submit', ...ROUND]),
        ],
        partial: [of(['submitDay'])],
      }
    case 'receiptDate':
      return {
        full: [
          of(
            ['receipt', 'date'],
            [...WRITTEN, ...ITEM, ...ROUND, 'paid', 'complete', 'attach', 'copy'],
          ),
        ],
        partial: [of(['paid', 'date'], ['vendor', 'complete', 'finish', ...ITEM])],
      }
    case 'alreadySubsidised':
      return {
        full: [
          of(['programme', 'subsidy', ['receive', 'exists', 'record']], SUBSIDISED),
          of(['past', 'subsidy'], SUBSIDISED),
          of(['subsidy', 'receive', 'question'], SUBSIDISED),
          of(['subsidy', ['receive', 'grant'], ['exists', 'record']], SUBSIDISED),
          of(['past', ['receive', 'grant'], ['exists', 'record']], SUBSIDISED),
          of(['past', 'grant', 'receive'], SUBSIDISED),
        ],
        partial: [],
      }
    case 'attachments':
      return {
        full: [
          of(['papers'], ATTACHED),
          of(['attach'], [...FILES, 'apply']),
          of(['paper', 'upload'], [...FILES, 'apply']),
          of(
            ['receipt', ['receiptBreakdown', 'breakdown', 'listing'], ['attach', 'upload']],
            ATTACHED,
          ),
        ],
        partial: [],
        byName: [of(['receipt', ['receiptBreakdown', 'breakdown']], ATTACHED)],
      }
    case 'receipt':
      return {
        full: [of(['receipt'], [...ONE_FILE, ...WRITTEN, ...ITEM, ...ROUND, 'paid'])],
        partial: [of([ONE_FILE], ONE_FILE)],
      }
    case 'breakdown':
      return {
        full: [
          of([['receiptBreakdown', 'breakdown', 'listing']], [...ONE_FILE, ...WRITTEN, ...ROUND]),
        ],
        partial: [of([ONE_FILE], ONE_FILE)],
      }
    default:
      return itemCost(acts)
  }
}

const SUBSIDISED: readonly Concept[] = [
  ...[
    'programme',
    'subsidy',
    'past',
    'receive',
    'grant',
    'exists',
    'record',
    'question',
    'install',
    'operate',
    'platform',
    ...FACILITY,
  ],
] as const
const ATTACHED: readonly Concept[] = [
  ...FILES,
  ...(['receipt', 'receiptBreakdown', 'breakdown', 'listing', 'apply', 'grant'] as const),
]

/** What is paid for an item: its thing or what is done with it, and that it is an amount. */
function itemCost(acts: boolean): Combinations {
  const may: readonly Concept[] = [...COST, ...ROUND, ...BESIDE_ITEM]
  if (acts) {
    return {
      full: [
        of(['thing', 'act'], [...may, 'records']),
        of(['act', SUM], [...may, 'vendor']),
        of(['thing', SUM], [...COST, ...ROUND, 'wide', 'vendor', 'records']),
      ],
      partial: [of([['wide', 'act', 'thing']], may)],
    }
  }
  return {
    full: [
      of(['thing', ['buy', 'install', 'expense', 'amount', 'paid']], [...may, 'buy', 'install']),
      of(['wide', SUM], [...may, 'buy', 'install']),
    ],
    partial: [of([['thing', 'wide']], [...may, 'buy', 'install'])],
  }
}

const BESIDE_ITEM: readonly Concept[] = [
  ...['thing', 'wide', 'act', 'system', 'work', 'prepare', 'operate', 'medical', 'site', 'project'],
] as const

/** What a label may be of for a heading over it to say the rest: 金額, 日付, ファイル. */
export function genericConcepts(asks: Asks): readonly Concept[] {
  switch (asks) {
    case 'amount':
      return [...COST, 'buy', 'install', 'project']
    case 'date':
      return ['date', 'issue']
    case 'code':
      return ['code', 'number']
    case 'name':
      return ['name']
    case 'facilityKind':
      return ['kind', 'matches', 'apply']
    case 'yesNo':
      return ['subsidy', 'past', 'grant', 'exists', 'receive', 'record', 'question']
    case 'files':
      return FILES
  }
}

function of(needs: readonly Need[], may: readonly Concept[] = []): Combination {
  return { needs, may }
}
