import { expect, test } from 'vitest'
import { chooseFacility } from '../../../lib/progress/facilityStore/currentFacility'
import { addFacility, updateFacility } from '../../../lib/progress/facilityStore/updateFacility'
import { openProgress } from '../../../lib/state/panel/progress'
import { inUse } from '../../progress/stored'
import { waitFor } from '../../waitFor'

test('a facility archived elsewhere stays open, with a notice', async () => {
  const { id } = await inUse()
  const other = await addFacility({ name: '西店' })
  const { facility, troubles } = openProgress()
  await waitFor(() => expect(facility.value?.id).toBe(id))
  expect(troubles.value).toEqual([])
  // As 同期 or a backup brings it.
  await updateFacility(id, (now) => ({ ...now, archived: true }))
  expect(facility.value?.id).toBe(id)
  expect(troubles.value.map(({ key }) => key)).toEqual(['facilityIsArchived'])
  await chooseFacility(other.id)
  await waitFor(() => expect(facility.value?.id).toBe(other.id))
  expect(troubles.value).toEqual([])
})
