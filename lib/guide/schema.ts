import * as z from 'zod/mini'
import { minLength } from '../lengthChecks.ts'
import { assignedForm } from './assignment.ts'
import { workedApplication } from './draft/worked.ts'
import { ACTORS, QUESTIONS } from './enums.ts'
import { facilityKindSchema } from './facilityKinds.ts'
import { fieldName } from './fieldName.ts'

// Every object is strict: a misspelt name of an optional property would otherwise go unnoticed.

const text = z.string().check(minLength(1))
const id = z.string().check(z.regex(/^[a-z][a-zA-Z0-9-]*$/))
const yen = z.int().check(z.nonnegative())
const isoDate = z.iso.date()
const question = z.enum(QUESTIONS)

/** The source of a fact: the document's title and the section in it. */
const source = z.strictObject({ document: text, section: text })
/** Days (Asia/Tokyo, both inclusive) between which a fact holds; left out where not stated. */
const holds = z.strictObject({ from: z.optional(isoDate), until: z.optional(isoDate) }).check(
  z.refine(({ from, until }) => from === undefined || until === undefined || from <= until, {
    error: 'draftDaysTurned',
    path: ['until'],
  }),
)
/** Who compared something with its source, and on which day (Asia/Tokyo). */
const signed = z.strictObject({ by: text, on: isoDate })
const sourced = { source, holds: z.optional(holds), confirmed: z.optional(signed) }
const note = z.strictObject({ text, ...sourced })
/** The consequence of answering a question with yes, and the reason. */
const consequence = z.strictObject({ question, reason: text, ...sourced })

/** A consequence for a task; `optional` where it is not needed and may be done. */
const exemption = z.strictObject({
  question,
  reason: text,
  optional: z.optional(z.literal(true)),
  ...sourced,
})

const words = z.optional(z.array(text).check(minLength(1)))

/** The guide that it comes from, where another one includes it. */
const included = z.optional(id)

/** Another guide whose tasks come before those of its own, with the manuals that they name. */
const inclusion = z.strictObject({
  guide: id,
  /** Only these of its tasks; all if left out. */
  tasks: z.optional(z.array(id).check(minLength(1))),
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
  /** Our own few words for a list, where the whole title is too long. */
  shortTitle: z.optional(text),
  /** The one of several products that it is about, where a facility uses only one of them. */
  product: z.optional(text),
  /** Subjects that no title names, to search with: 期限. */
  words,
  /** Menu path from another article: the way to go where the number is not known. */
  way: z.optional(z.strictObject({ from: id, path: z.array(text).check(minLength(1)) })),
  /**
   * Headings, outermost first, of the section of the article that the handbook refers to.
   * With a `way`, they continue its path: both together are the handbook's whole path.
   */
  section: z.optional(z.array(text).check(minLength(1))),
  included,
  ...sourced,
})

/** A line that depends on the answer to a question; a skipped question counts as no. */
const lineWithCondition = z.strictObject({ text, question, yes: z.boolean() })

const task = z.strictObject({
  /**
   * Ticks are stored by id: it stays in all editions, and two guides with the same id mean the same
   * work, so that a tick counts in both.
   */
  id,
  title: text,
  /** One word for the track: 見積. */
  shortTitle: z.optional(text),
  /** Who does it: after the handbook's ▶ mark. */
  actor: z.enum(ACTORS),
  /** The words of the ▶ mark, such as システム事業者へ依頼; our own where the handbook has none. */
  handling: z.optional(text),
  explanation: text,
  /** The lines of the letter to the vendor. */
  tellVendor: z.optional(z.array(z.union([text, lineWithCondition])).check(minLength(1))),
  cautions: z.array(note),
  articles: z.array(id),
  /** It only serves the application, as its papers do: not needed without the subsidy. */
  subsidyOnly: z.optional(z.literal(true)),
  /** Answers with which the task is not needed, each with the reason. */
  inapplicable: z.array(exemption),
  included,
  ...sourced,
})

/** The `id` is not the handbook's number, which is missing or unknown. */
const unnumbered = z.optional(z.literal(true))

const step = z.strictObject({
  /** As in the handbook, `1-1`; `0` comes first of all. */
  id: z.string().check(z.regex(/^\d(-\d)?$/)),
  unnumbered,
  title: text,
  explanation: text,
  tasks: z.array(task).check(minLength(1)),
  ...sourced,
})

const phase = z.strictObject({
  id: z.string().check(z.regex(/^\d$/)),
  unnumbered,
  title: text,
  steps: z.array(step).check(minLength(1)),
})

const item = z.strictObject({
  id,
  title: text,
  /** Answers with which nothing has to be paid for it, each with the reason. */
  unneeded: z.optional(z.array(consequence)),
  ...sourced,
})

/**
 * Not from an official notice: the article to compare it with. Outcomes that rest on it are neither
 * OK nor 要修正.
 */
const unconfirmed = z.optional(id)

const terms = z.strictObject({
  /** Those of the trade, or the programme's own: `own:訪問看護ステーション`. */
  kinds: z.array(facilityKindSchema).check(minLength(1)),
  title: text,
  rate: z.strictObject({
    numerator: z.int().check(z.positive()),
    denominator: z.int().check(z.positive()),
  }),
  /** 補助限度額, yen. */
  cap: yen,
  /** 事業額上限, yen; left out where the subsidy has none. */
  projectCap: z.optional(yen),
  /** The cap of each item within the project cap, yen; none where the subsidy has no such caps. */
  itemCaps: z.record(id, yen),
  unconfirmed,
  ...sourced,
})

/** A field of the form, and the words by which it is known. */
export const formField = z.strictObject({
  name: fieldName,
  /**
   * What the portal may call it, whole; the first heads its column in a file to fill in. What the
   * words of the trade say together need not be listed.
   */
  labels: z.array(text).check(minLength(1)),
  /** What the item is called; of an earlier subsidy, what it was for: モバイル端末, タブレット. */
  words,
  /** Words that mean the item only together with an amount or an activity: 端末, システム. */
  wideWords: words,
  /** Activities that are paid for in place of the thing: 改修. */
  acts: words,
  /** Whole headings under which a label like 金額 or 日付 means it. */
  sections: words,
  /** Whole labels that mean it only together with the fields around it. */
  partly: words,
  /** Only the subsidy application has this field, so it identifies the form. */
  decisive: z.optional(z.boolean()),
})

/** How the portal says that it has received an application. `inferred`: no document shows the page. */
const receipt = z.strictObject({
  /** The end of such a sentence, 受け付けました; or a whole title, 送信完了, which needs a number as well. */
  said: z.array(text).check(minLength(1)),
  /** The words before the number. */
  number: z.array(text).check(minLength(1)),
  /** What the sentence, or the page's title, is about if it is no receipt of an application. */
  others: z.array(text),
  inferred: z.boolean(),
  source,
})

const hours = z
  .strictObject({
    /** 1 Monday … 7 Sunday, as in `Temporal`. */
    days: z.array(z.int().check(z.gte(1), z.lte(7))).check(minLength(1)),
    from: z.iso.time({ precision: -1 }),
    until: z.iso.time({ precision: -1 }),
  })
  .check(
    z.refine(({ from, until }) => from < until, { error: 'draftHoursTurned', path: ['until'] }),
  )

export const guideSchema = z.strictObject({
  schema: z.literal(1),
  id,
  title: text,
  /** For a list of guides, where the whole title is too long. */
  shortTitle: z.optional(text),
  edition: text,
  publisher: text,
  holds,
  /** It is only there for others to include, and no facility chooses it. */
  part: z.optional(z.boolean()),
  includes: z.optional(z.array(inclusion)),
  /** What facilities need before this guide applies; left out where not known. */
  prerequisite: z.optional(note),
  /** What this data leaves out, and where to find it. */
  limits: z.optional(note),
  questions: z.array(
    z.strictObject({
      id: question,
      title: text,
      help: text,
      /** The answer yes as a reason, in a few words: 補助をすでに受けているため. */
      because: z.optional(text),
      ...sourced,
    }),
  ),
  phases: z.array(phase).check(minLength(1)),
  articles: z.array(article),
  /** Search words for manuals, in addition to the titles. */
  search: z.optional(
    z.strictObject({
      /** Synonyms, with their readings: 端末, たんまつ, スマホ. */
      synonyms: z.array(z.array(text).check(minLength(2))),
      /** Actions on the portal's top page: ログイン. */
      portal: words,
      /** What the call centre is searched with: 電話. */
      contact: words,
      /** What the deadline is searched with: 期限. The article that announces one is found by it. */
      deadline: words,
    }),
  ),
  subsidy: z.strictObject({
    /** Left out where the name in this edition is not known. */
    programme: z.optional(text),
    /** None where it is not known what is paid for. */
    items: z.array(item),
    /** None where no rate and no cap is known: then no amount is checked. */
    terms: z.array(terms),
    /**
     * Rounded down to this many yen, once, at the end. `inferred`: not stated in the handbook. Left
     * out only where there are no terms.
     */
    rounding: z.optional(
      z.strictObject({ unit: z.int().check(z.positive()), inferred: z.boolean(), ...sourced }),
    ),
    /**
     * The last day to apply, Asia/Tokyo, and the article where a new one would be announced; left
     * out where no day is known.
     */
    deadline: z.optional(z.strictObject({ date: isoDate, notice: id, ...sourced })),
    attachments: z.array(
      z.strictObject({
        /** `receipt` and `breakdown` are told by the words of the trade, any other by its own. */
        id,
        title: text,
        /** What its file may be called, where that is not its title. */
        words,
        unconfirmed,
        ...sourced,
      }),
    ),
    exclusions: z.array(consequence),
    /** The day on which the programme began, Asia/Tokyo: nothing finished before belongs to it. */
    begins: z.optional(z.strictObject({ date: isoDate, ...sourced })),
    /** Tasks to be done before an application. */
    requires: z.strictObject({ tasks: z.array(id), ...sourced }),
    /** The source of paying the vendor first; left out where `requires` has the same source. */
    payment: z.optional(z.strictObject(sourced)),
    notes: z.array(note),
  }),
  form: z.strictObject({
    fields: z.array(formField).check(minLength(1)),
    /** 割り当て: meanings of fields that their labels do not show, by form. */
    assignments: z.optional(z.array(assignedForm)),
    receipt: z.optional(receipt),
  }),
  contact: z.strictObject({
    name: text,
    telephone: text,
    free: z.boolean(),
    hours: z.array(hours).check(minLength(1)),
    closed: text,
    prepare: text,
    /** The way to ask in writing. */
    form: z.optional(text),
    ...sourced,
  }),
  /** Applications with the outcomes that they should have, to see what a change of the guide alters. */
  worked: z.optional(z.array(workedApplication)),
  /** Who wrote this edition; `checked` by whom else, left out where nobody did. */
  made: z.optional(z.strictObject({ ...signed.shape, checked: z.optional(signed) })),
})

export type Guide = z.infer<typeof guideSchema>
export type Inclusion = z.infer<typeof inclusion>
export type Source = z.infer<typeof source>
export type Article = z.infer<typeof article>
export type Task = z.infer<typeof task>
export type Step = z.infer<typeof step>
export type Phase = z.infer<typeof phase>
export type Terms = z.infer<typeof terms>
export type Exemption = z.infer<typeof exemption>
export type ReceiptWords = z.infer<typeof receipt>
