import { computed, type ReadonlySignal, signal } from '@preact/signals'
import { follow } from '../../async/follow'
import type { Guide } from '../../guide/schema'
import { type Message, message } from '../../message'
import { followGuides } from '../../progress/guides/followGuides'
import type { NoteChoice } from '../../progress/notes/noteEditing'
import { folderAround } from '../../progress/share/folderAround'
import { chooseOtherNote } from '../../progress/share/otherNotes'
import type { OtherNote } from '../../progress/share/otherNotesIn'
import { removeFolderPermissions, requestFolderPermission } from '../../progress/share/permission'
import { joinSameCode, keepSameCode, type SameCode } from '../../progress/share/sameCode'
import type { ShareSettings } from '../../progress/share/settings'
import { readSharePolicy, type SharePolicy } from '../../progress/share/sharePolicy'
import { readShare, type ShareState, watchShare } from '../../progress/share/state'
import { switchShareOff, switchShareOn } from '../../progress/share/switchShare'
import { syncFolderNow } from '../../progress/share/syncFolder'
import { type FolderTest, testFolder } from '../../progress/share/testFolder'
import { watchPolicy } from '../../progress/storage/policy'
import { withdrawSyncConsent } from '../../progress/sync/consent'
import { readSync } from '../../progress/sync/state'
import { openFailures } from '../failures'
import { type Questions, readQuestions, watchQuestions } from '../share/shareQuestions'
import { openRunning } from './running'

/** The result of a test, with the settings that were tested. */
export interface TestedFolder {
  readonly settings: ShareSettings
  readonly result: FolderTest
}

/** 共有フォルダー in the workspace, and its actions. */
export interface SharePageState {
  /** `null` until storage has been read. */
  readonly share: ReadonlySignal<ShareState | null>
  readonly policy: ReadonlySignal<SharePolicy>
  readonly questions: ReadonlySignal<Questions>
  /** In the editions in force. */
  readonly guides: ReadonlySignal<readonly Guide[]>
  /** The last test, until it is cancelled or the folder is switched on. */
  readonly tested: ReadonlySignal<TestedFolder | null>
  /** Whether a test or a round that was started here is running. */
  readonly isRunning: ReadonlySignal<boolean>
  readonly troubles: ReadonlySignal<readonly Message[]>
  /** Tests a folder. To be called within a click, because the browser asks for permission. */
  readonly test: (settings: ShareSettings) => void
  /** Forgets the test, and gives back the permission for a server that is not in use. */
  readonly cancel: () => void
  /** Switches the tested folder on. */
  readonly start: () => void
  readonly stop: () => void
  readonly lookNow: () => void
  readonly answerSameCode: (question: SameCode, isSame: boolean) => void
  readonly chooseText: (other: OtherNote, choice: NoteChoice) => void
}

/** Opens 共有フォルダー: its state, its questions and its switch. */
export function openShareState(): SharePageState {
  const tested = signal<TestedFolder | null>(null)
  const { isRunning, run } = openRunning()
  const refused = signal<readonly Message[]>([])
  const { failed, attempt } = openFailures()
  const writing = (work: Promise<unknown>) => attempt(work, message('troubleWriting'))
  const { settings, questions, guides, readQuestionsAgain } = followShare((work, of) =>
    attempt(work, message('troubleReadingPlace'), of),
  )

  const test = async (settings: ShareSettings, allowed: Promise<boolean>) => {
    tested.value = null
    const may = await allowed
    refused.value = may ? [] : [message('shareNotAllowed')]
    if (!may) return
    await run(async () => {
      tested.value = { settings, result: await testFolder(settings, folderAround) }
    })
  }
  const start = async ({ settings, result }: TestedFolder) => {
    if (!result.ok) return
    await switchShareOn(settings)
    tested.value = null
    await removeFolderPermissions(settings.address)
    await run(syncFolderNow)
  }
  const stop = async () => {
    await switchShareOff()
    await giveBack()
  }
  const answer = async (question: SameCode, isSame: boolean) => {
    await (isSame ? joinSameCode(question) : keepSameCode(question))
    readQuestionsAgain()
    await run(syncFolderNow)
  }
  return {
    share: computed(() => settings.value?.share ?? null),
    policy: computed(() => settings.value?.policy ?? NO_POLICY),
    questions,
    guides,
    tested,
    isRunning,
    troubles: computed(() => [...refused.value, ...failed.value]),
    test: (settings) => writing(test(settings, requestFolderPermission(settings.address))),
    cancel: () => {
      tested.value = null
      refused.value = []
      writing(giveBack())
    },
    start: () => {
      if (tested.value) writing(start(tested.value))
    },
    stop: () => writing(stop()),
    lookNow: () => {
      if (!isRunning.value) writing(run(syncFolderNow))
    },
    answerSameCode: (question, isSame) => writing(answer(question, isSame)),
    chooseText: (other, choice) => writing(chooseOtherNote(other, choice)),
  }
}

/**
 * Follows the settings of the folder, what it leaves open, and the guides in force.
 * @param reading reports what could not be read, under a name.
 */
function followShare(reading: (work: Promise<unknown>, of: string) => void) {
  const settings = signal<Awaited<ReturnType<typeof readSettings>> | null>(null)
  const questions = signal<Questions>({ sameCodes: [], twoTexts: [] })
  const guides = signal<readonly Guide[]>([])

  const showSettings = (now: Awaited<ReturnType<typeof readSettings>>) => {
    settings.value = now
  }
  const watchSettings = (onChange: () => void) => {
    watchShare(onChange)
    watchPolicy(onChange)
  }
  follow({ read: readSettings, watch: watchSettings, show: showSettings }, (work) =>
    reading(work, 'readSettings'),
  )
  const showQuestions = (now: Questions) => {
    questions.value = now
  }
  const { readAgain: readQuestionsAgain } = follow(
    { read: readQuestions, watch: watchQuestions, show: showQuestions },
    (work) => reading(work, 'readQuestions'),
  )
  const showGuides = (now: readonly Guide[]) => {
    guides.value = now
  }
  followGuides(showGuides, (work) => reading(work, 'readGuides'))
  return { settings, questions, guides, readQuestionsAgain }
}

/** Gives back the permission for servers that are not in use, and the consent where nothing needs it. */
async function giveBack(): Promise<void> {
  const { on, address } = await readShare()
  await removeFolderPermissions(on ? address : null)
  if (!on && !(await readSync()).on) await withdrawSyncConsent()
}

const NO_POLICY: SharePolicy = { address: null, role: null, isWrong: false }

async function readSettings() {
  const [share, policy] = await Promise.all([readShare(), readSharePolicy()])
  return { share, policy }
}
