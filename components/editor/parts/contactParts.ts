import { list, long, QUESTION, SOURCE, text } from './partBuilders'
import type { Part } from './partTypes'

/** What a facility is asked first. */
export const QUESTION_PARTS: readonly Part[] = [
  { ...QUESTION, key: 'id' },
  long('title', 'writeQuestion'),
  long('help', 'writeQuestionHelp'),
  text('because', 'writeBecause'),
  SOURCE,
]

/** Whom to ask. */
export const CONTACT: readonly Part[] = [
  text('name', 'partTitle'),
  text('telephone', 'partTelephone'),
  { is: 'yes', key: 'free', label: 'writeFree' },
  list(
    'hours',
    'partHours',
    'writeAddHours',
    [
      { is: 'weekdays', key: 'days', label: 'writeDays' },
      { is: 'time', key: 'from', label: 'partFrom' },
      { is: 'time', key: 'until', label: 'partUntil' },
    ],
    () => ({ days: [1, 2, 3, 4, 5] }),
  ),
  text('closed', 'partClosed'),
  long('prepare', 'writePrepare'),
  long('form', 'writeInWriting'),
  SOURCE,
]
