/**
 * The enumerations of a guide. They are not in the schema's file, so that what
 * runs in the page can use them without loading zod.
 */

/** The questions of the first run that are answered with yes or no. */
export const QUESTIONS = ['adapted', 'subsidised'] as const

/** Where a task is done: in the facility itself, together with the vendor, or on the portal. */
export const ACTORS = ['facility', 'vendor', 'portal'] as const

/** Fields of an application that are known by name; the cost of an item is `cost:<item>`. */
export const FIELD_NAMES = [
  'facilityCode',
  'facilityName',
  'facilityKind',
  'totalCost',
  'requestedAmount',
  'completionDate',
  'operationStartDate',
  'applicationDate',
  'receiptDate',
  'receiptTotal',
  'breakdownTotal',
  'alreadySubsidised',
  'attachments',
  'receipt',
  'breakdown',
] as const

/**
 * The kinds of controls in Service Portal forms, tables whose rows are edited in a dialog, and text
 * on a confirmation screen.
 */
export const CONTROL_KINDS = [
  'text',
  'choice',
  'reference',
  'multi',
  'date',
  'checkbox',
  'radio',
  'files',
  'table',
  'static',
] as const

/** The kinds of other forms; `unknown` where the page does not tell. */
export const OTHER_KINDS = [
  'inquiry',
  'registration',
  'login',
  'search',
  'subsidy',
  'unknown',
] as const

/** Labels and headings in assignments are cut to this many UTF-16 code units. */
export const LONGEST_LABEL = 200

export type ControlKind = (typeof CONTROL_KINDS)[number]
export type OtherKind = (typeof OTHER_KINDS)[number]
type Question = (typeof QUESTIONS)[number]

/** A facility's answers; `null` for a skipped question. */
export type Answers = Readonly<Record<Question, boolean | null>>
