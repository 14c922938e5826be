import { expect, test } from 'vitest'
import { faultsOf } from '../../lib/sheet/columns'
import { vocabulary } from './files'

test('duplicate meanings and missing fields are reported, decisive ones first', () => {
  const { twice, missing } = faultsOf(['totalCost', 'totalCost', null, 'receiptDate'], vocabulary)
  expect(twice).toEqual(['totalCost'])
  expect(missing[0]).toEqual({ name: 'cost:mobile', decisive: true })
  expect(missing.map(({ name }) => name)).not.toContain('receiptDate')
})

test('one list of files covers receipt and breakdown', () => {
  const names = (meanings: Parameters<typeof faultsOf>[0]) =>
    faultsOf(meanings, vocabulary).missing.map(({ name }) => name)
  expect(names(['attachments'])).not.toContain('receipt')
  expect(names(['receipt', 'breakdown'])).not.toContain('attachments')
  expect(names(['receipt'])).toContain('breakdown')
})
