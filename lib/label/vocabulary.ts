import type { Guide } from '../guide/schema'

/** The fields of an application as a guide knows them, with what it calls its items. */
export type Vocabulary = Guide['form']['fields']
