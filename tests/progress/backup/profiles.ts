import { fakeBrowser } from 'wxt/testing/fake-browser'
import { loadGuide } from '../../../lib/guide/guides'
import { bundledPart } from '../../../lib/guide/included/parts'
import { parseGuide } from '../../../lib/guide/parse'
import { writeAssignment } from '../../../lib/progress/assignments/storedForms'
import { makeBackup } from '../../../lib/progress/backup/backup'
import { type Backup, readBackup } from '../../../lib/progress/backup/backupFile'
import { writeAuthorName } from '../../../lib/progress/facilityStore/author'
import { addFacility, updateFacility } from '../../../lib/progress/facilityStore/updateFacility'
import { writeEdition } from '../../../lib/progress/guides/editions'
import { APPLICATION } from '../../portal/namedFields.ts'
import { inUse } from '../stored'
import { withNote, withTick } from '../ticked'

/** Parses a guide, as the background does for the other pages. */
export const check = async (value: unknown) => parseGuide(value, bundledPart)

/** A backup of the current storage, as another browser reads it. */
export async function saved(only: string | null = null): Promise<Backup> {
  const read = await readBackup((await makeBackup(only, check)).file)
  if (!read.ok) throw new Error(read.reason.key)
  return read.backup
}

/** All that is stored. */
export const everything = () => fakeBrowser.storage.local.get(null)

/** The stored data that a backup has, without that of the browser's own profile. */
export async function carried() {
  const mine = /^(facility|guide|form):|^(current|forms)$/
  return Object.fromEntries(Object.entries(await everything()).filter(([key]) => mine.test(key)))
}

/** @returns name and state of each facility of a plan. */
export const states = (plan: { facilities: readonly { name: string; state: string }[] }) =>
  plan.facilities.map(({ name, state }) => `${name} ${state}`)

/** @returns the default guide with another deadline. */
export const edition = async (deadline: string) => {
  const guide = await loadGuide()
  const known = guide.subsidy.deadline
  if (!known) throw new Error('no deadline')
  return { ...guide, subsidy: { ...guide.subsidy, deadline: { ...known, date: deadline } } }
}

/** Stores what a person has who uses everything: two facilities, another edition, an assigned form. */
export async function busyProfile() {
  await writeAuthorName('山田花子')
  const { id } = await inUse()
  await updateFacility(id, (facility) => ({ ...withTick(facility, 'quote', true), name: '東店' }))
  const second = await addFacility({ name: '西店', code: '3440712366', archived: true })
  await updateFacility(second.id, (facility) => withNote(facility, 'order', '来週に電話'))
  await writeEdition('改訂版.json', await edition('2026-03-31'))
  await writeAssignment(APPLICATION, 1, null)
  return { first: id, second: second.id }
}
