import { signal } from '@preact/signals'
import type { PanelState } from '../../lib/state/panel/panelTypes'

const nothing = () => {}
const never = () => new Promise<never>(nothing)

/** A panel before storage has been read, in which nothing happens. */
export function idleState(): PanelState {
  return {
    guide: signal(null),
    origin: signal(null),
    loadGuides: never,
    facility: signal(null),
    seen: signal({
      tab: undefined,
      href: '',
      address: { place: 'elsewhere' },
      page: null,
      unreachable: false,
      resume: null,
    }),
    pressed: signal(null),
    form: signal(null),
    receipt: signal(null),
    panelFormValues: signal(null),
    setPanelFormValues: nothing,
    checked: signal(null),
    articleTroubles: signal(new Map()),
    today: signal(Temporal.PlainDate.from('2025-12-10')),
    asOf: signal(null),
    troubles: signal([]),
    unsaved: { count: signal(0), save: nothing, makeFile: nothing, file: signal(null) },
    view: signal('steps'),
    choose: nothing,
    loadMaterials: never,
    loadNews: never,
    loadNotes: never,
    loadQuestions: never,
    loadSwitcher: never,
    undo: { shown: signal(null), offer: nothing, undo: nothing, dismiss: nothing, hold: nothing },
    print: nothing,
    sent: signal(null),
    printSent: nothing,
    tick: nothing,
    tickBefore: nothing,
    answer: nothing,
    setAttributes: nothing,
    saveSettings: nothing,
    settingsOpen: signal(false),
    showSettings: nothing,
    setDeadline: nothing,
    markApplied: nothing,
    keepReceipt: nothing,
    setAsOf: nothing,
    loadAssigning: never,
    goToField: nothing,
    pointAtField: nothing,
    goToPlace: nothing,
    resume: nothing,
    withheld: signal(false),
    requestAccess: nothing,
  }
}
