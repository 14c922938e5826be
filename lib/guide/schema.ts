import * as z from 'zod/mini'
import { FACILITY_KINDS } from '../notation/facilityKind.ts'
import { assignedForm } from './assignment.ts'
import { fieldName } from './fieldName.ts'
import { ACTORS, QUESTIONS } from './words.ts'

// Every object is strict: a misspelt name of an optional property would otherwise go unnoticed.

const text = z.string().check(z.minLength(1))
const id = z.string().check(z.regex(/^[a-z][a-zA-Z0-9-]*$/))
const yen = z.int().check(z.nonnegative())
const isoDate = z.iso.date()
const kind = z.enum(FACILITY_KINDS)
const question = z.enum(QUESTIONS)

/** Where a fact stands: the document's title and the place in it. */
const source = z.strictObject({ document: text, section: text })
/** Days (Asia/Tokyo, both inclusive) between which a fact holds; left out where not stated. */
const holds = z
  .strictObject({ from: z.optional(isoDate), until: z.optional(isoDate) })
  .check(
    z.refine(
      ({ from, until }) => from === undefined || until === undefined || from <= until,
      'from が until より後の日です',
    ),
  )
const sourced = { source, holds: z.optional(holds) }
const note = z.strictObject({ text, ...sourced })
/** What an answer of yes to a question has as its consequence, and why. */
const consequence = z.strictObject({ question, reason: text, ...sourced })

/** A consequence for a task; `optional` where it is not needed and may be done. */
const exemption = z.strictObject({
  question,
  reason: text,
  optional: z.optional(z.literal(true)),
  ...sourced,
})

const article = z.strictObject({
  id,
  /** As printed on the portal, `KB` and seven digits; unknown numbers stay out. */
  number: z.optional(z.string().check(z.regex(/^KB\d{7}$/))),
  /** The record id in an address without a number; names one version of the article. */
  recordId: z.optional(z.string().check(z.regex(/^[0-9a-f]{32}$/))),
  title: text,
  /** The portal's own title is not known: `title` is our description. */
  titleUnknown: z.optional(z.literal(true)),
  /** Menu path from another article: the way to go where the number is not known. */
  way: z.optional(z.strictObject({ from: id, path: z.array(text).check(z.minLength(1)) })),
  /**
   * Headings, outermost first, that lead to the place in the article that the handbook points to.
   * Where there is a `way`, they go on from its end: both together are the handbook's whole path.
   */
  section: z.optional(z.array(text).check(z.minLength(1))),
  ...sourced,
})

/** A line that is only written where a question was answered so; one skipped is as a no. */
const lineWithCondition = z.strictObject({ text, question, yes: z.boolean() })

const task = z.strictObject({
  /**
   * Ticks are kept by it: it stays through all editions, and two guides that have it mean the same
   * work, of which a tick counts in both.
   */
  id,
  title: text,
  /** After the handbook's ▶ mark. */
  actor: z.enum(ACTORS),
  /** The ▶ mark's own few words, as システム事業者へ依頼; ours where the handbook has none. */
  handling: z.optional(text),
  explanation: text,
  /** What to tell the vendor, ready to copy, a line each. */
  tellVendor: z.optional(z.array(z.union([text, lineWithCondition])).check(z.minLength(1))),
  cautions: z.array(note),
  articles: z.array(id),
  /** Answers with which the task is not needed, each with the reason. */
  inapplicable: z.array(exemption),
  ...sourced,
})

/** The `id` only keeps it apart: the handbook gives no number, or its numbers are not known. */
const unnumbered = z.optional(z.literal(true))

const step = z.strictObject({
  /** As in the handbook, `1-1`; `0` is what comes before everything. */
  id: z.string().check(z.regex(/^\d(-\d)?$/)),
  unnumbered,
  title: text,
  explanation: text,
  tasks: z.array(task).check(z.minLength(1)),
  ...sourced,
})

const phase = z.strictObject({
  id: z.string().check(z.regex(/^\d$/)),
  unnumbered,
  title: text,
  steps: z.array(step).check(z.minLength(1)),
})

const item = z.strictObject({
  id,
  title: text,
  /** Answers with which nothing has to be paid for it, each with the reason. */
  unneeded: z.optional(z.array(consequence)),
  ...sourced,
})

/**
 * Known from elsewhere than an official notice: the article to compare it with before it is relied
 * on. What stands on it is neither OK nor wrong.
 */
const unconfirmed = z.optional(id)

const terms = z.strictObject({
  kinds: z.array(kind).check(z.minLength(1)),
  title: text,
  rate: z.strictObject({
    numerator: z.int().check(z.positive()),
    denominator: z.int().check(z.positive()),
  }),
  /** 補助限度額, yen. */
  cap: yen,
  /** 事業額上限, yen. */
  projectCap: yen,
  /** Of the project cap, what each item can be at most, yen. */
  itemCaps: z.record(id, yen),
  unconfirmed,
  ...sourced,
})

const field = z.strictObject({
  name: fieldName,
  /** What the portal may call it, in NFKC, without spaces, marks, units and what is in brackets. */
  labels: z.array(text).check(z.minLength(1)),
  /** Headings under which a label like 金額 or 日付 means it, written as labels are. */
  sections: z.optional(z.array(text).check(z.minLength(1))),
  /** What it may be called where the fields around it tell the rest: 合計 after all costs. */
  partly: z.optional(z.array(text).check(z.minLength(1))),
  /** Seen in no form but the subsidy application's: tells that a form is one. */
  decisive: z.optional(z.boolean()),
})

const hours = z
  .strictObject({
    /** 1 Monday … 7 Sunday, as in `Temporal`. */
    days: z.array(z.int().check(z.gte(1), z.lte(7))).check(z.minLength(1)),
    from: z.iso.time({ precision: -1 }),
    until: z.iso.time({ precision: -1 }),
  })
  .check(z.refine(({ from, until }) => from < until, 'from が until より前ではありません'))

export const guideSchema = z.strictObject({
  schema: z.literal(1),
  id,
  title: text,
  /** For a list of guides, where the whole title is too long. */
  shortTitle: z.optional(text),
  edition: text,
  publisher: text,
  holds,
  /** For facilities that the guide is not (yet) for; left out where not known. */
  prerequisite: z.optional(note),
  /** What this data leaves out, and where to look for it. */
  limits: z.optional(note),
  questions: z.array(z.strictObject({ id: question, title: text, help: text, ...sourced })),
  phases: z.array(phase).check(z.minLength(1)),
  articles: z.array(article),
  subsidy: z.strictObject({
    /** Left out where the name in this edition is not known. */
    programme: z.optional(text),
    items: z.array(item).check(z.minLength(1)),
    terms: z.array(terms).check(z.minLength(1)),
    /** Down to this many yen, once, at the end. `inferred`: not written in the handbook. */
    rounding: z.strictObject({
      unit: z.int().check(z.positive()),
      inferred: z.boolean(),
      ...sourced,
    }),
    /**
     * The last day to apply, Asia/Tokyo, and the article where a new one would be announced; left
     * out where no day is known.
     */
    deadline: z.optional(z.strictObject({ date: isoDate, notice: id, ...sourced })),
    attachments: z.array(
      z.strictObject({
        id: z.enum(['receipt', 'breakdown']),
        title: text,
        unconfirmed,
        ...sourced,
      }),
    ),
    exclusions: z.array(consequence),
    /** The day on which the programme began, Asia/Tokyo: nothing finished before belongs to it. */
    begins: z.optional(z.strictObject({ date: isoDate, ...sourced })),
    /** Tasks to be done before an application. */
    requires: z.strictObject({ tasks: z.array(id), ...sourced }),
    /** Where it says that the vendor is paid before; left out where `requires` has the same source. */
    payment: z.optional(z.strictObject(sourced)),
    notes: z.array(note),
  }),
  form: z.strictObject({
    fields: z.array(field).check(z.minLength(1)),
    /** 割り当て: what people said of fields that their labels do not tell, by form. */
    assignments: z.optional(z.array(assignedForm)),
  }),
  contact: z.strictObject({
    name: text,
    telephone: text,
    free: z.boolean(),
    hours: z.array(hours).check(z.minLength(1)),
    closed: text,
    prepare: text,
    /** The way to ask in writing. */
    form: z.optional(text),
    ...sourced,
  }),
})

export type Guide = z.infer<typeof guideSchema>
export type Source = z.infer<typeof source>
export type Article = z.infer<typeof article>
export type Task = z.infer<typeof task>
export type Step = z.infer<typeof step>
export type Phase = z.infer<typeof phase>
export type Terms = z.infer<typeof terms>
export type Consequence = z.infer<typeof consequence>
export type Exemption = z.infer<typeof exemption>
