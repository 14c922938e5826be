import type { Json, ValuePlace, Values } from '../../../lib/guide/draft/tree'
import type { MessageKey } from '../../../lib/message'

/** A choice of a value, by its words. */
interface Choice {
  readonly value: string
  readonly label: MessageKey
}

interface Named {
  /** The property in the guide. */
  readonly key: string
  readonly label: MessageKey
}

/** A part of a guide as the editor shows it: one field, a group of fields, or a list of entries. */
export type Part = Named &
  (
    | {
        readonly is:
          | 'text'
          | 'long'
          | 'lines'
          | 'day'
          | 'time'
          | 'number'
          | 'rate'
          | 'article'
          | 'yes'
          | 'mark'
          | 'wordSets'
          | 'weekdays'
      }
    | { readonly is: 'choice'; readonly choices: readonly Choice[] }
    | {
        readonly is: 'kinds' | 'caps' | 'fieldName' | 'guide' | 'includedTasks'
      }
    /** Ids of other entries: of the list at this path, by their titles. */
    | { readonly is: 'ids'; readonly of: 'articles' | 'tasks'; readonly one?: true }
    | {
        readonly is: 'group'
        readonly parts: readonly Part[]
        /** It can be left out as a whole. */
        readonly canGo?: true
      }
    | {
        readonly is: 'list'
        readonly add: MessageKey
        readonly parts: readonly Part[]
        /** A new entry, as far as it is known. */
        readonly blank: (entries: readonly Json[], values: Values) => Json
      }
  )

/** What the field of a part is drawn from: the part, and where its value stands in the draft. */
export interface PartProps {
  readonly part: Part
  readonly place: ValuePlace
}
