import { describe, expect, test, vi } from 'vitest'
import { LARGEST, readBackup, writeBackup } from '../../../lib/progress/backup/backupFile'
import { unreadableFile } from '../../../lib/progress/recovery/unreadableFile'
import { sized } from '../../soak/amounts'
import { worked } from '../workedFacility'

const EMPTY = {
  exportedAt: '2026-01-20T00:00:00Z',
  current: null,
  facilities: [],
  guides: [],
  forms: [],
}
/** The result of reading a file with these parts: 'ok', or the reason and its value. */
async function said(content: string | object): Promise<string> {
  const text = typeof content === 'string' ? content : JSON.stringify(content)
  const read = await readBackup(new Blob([text]))
  return read.ok ? 'ok' : [read.reason.key, ...read.reason.values].join(' ')
}
const soundFile = async () => JSON.parse(writeBackup({ ...EMPTY, facilities: [await worked()] }))

test('a written backup can be read again', async () => {
  const backup = { ...EMPTY, facilities: [await worked()] }
  const read = await readBackup(new Blob([writeBackup(backup)]))
  expect(read).toEqual({ ok: true, backup })
})

test('a file with a byte order mark is read', async () => {
  expect(await said(`\ufeff${writeBackup(EMPTY)}`)).toBe('ok')
})

test('facilities of older versions are migrated', async () => {
  const old = (await import('../versions/1.json')).default
  const read = await readBackup(
    new Blob([JSON.stringify({ ...(await soundFile()), facilities: old })]),
  )
  expect(read.ok && read.backup.facilities.map(({ version }) => version)).toEqual([3, 3])
})

test('a file of another program is refused as such', async () => {
  for (const foreign of ['', 'こんにちは', 'a,b\n1,2', '{}', '[]', 'null', '12', '"text"']) {
    expect(await said(foreign)).toBe('backupForeign')
  }
  expect(await said({ format: 'another', version: 1 })).toBe('backupForeign')
})

describe('a file of unreadable values:', () => {
  const aside = async () => {
    const stored = await worked()
    return { key: `facility:${stored.id}`, at: '2026-01-20T00:00:00Z', value: stored }
  }
  const fileOf = (...entries: { key: string; at: string | null; value: unknown }[]) =>
    JSON.parse(unreadableFile(entries))

  test('is read after a repair', async () => {
    const entry = await aside()
    const [old] = (await import('../versions/1.json')).default
    if (!old) throw new Error('no example')
    const more = { key: `facility:${old.id}`, at: null, value: old }
    const read = await readBackup(new Blob([JSON.stringify(fileOf(entry, more))]))
    expect(read).toMatchObject({
      ok: true,
      backup: { exportedAt: null, current: null, guides: [], forms: [] },
    })
    expect(read.ok && read.backup.facilities.map(({ id }) => id)).toEqual([entry.value.id, old.id])
  })

  test('is refused unless every value is readable under its own key', async () => {
    const entry = await aside()
    const broken = { ...entry, value: 'broken' }
    const under = { ...entry, key: `facility:${crypto.randomUUID()}` }
    for (const bad of [broken, under, { ...entry, key: 'guide:gairai' }]) {
      expect(await said(fileOf(entry, bad))).toBe('backupDamaged aside[1]')
    }
    expect(await said({ ...fileOf(), aside: 'none' })).toBe('backupDamaged aside')
  })

  test('is refused as newer or broken if it has a newer version or a syntax error', async () => {
    const entry = await aside()
    expect(await said(fileOf({ ...entry, value: { version: 4 } }))).toBe('backupNewer')
    expect(await said({ ...fileOf(), version: 2 })).toBe('backupNewer')
    expect(await said(JSON.stringify(fileOf(entry)).slice(0, -2))).toBe('backupBroken')
  })
})

test('a guide’s file is refused with a hint to its own import', async () => {
  expect(await said({ schema: 1, id: 'gairai', phases: [] })).toBe('backupIsGuide')
})

test('a truncated file is refused wherever it is cut', async () => {
  const text = writeBackup({ ...EMPTY, facilities: [await worked()] }).trimEnd()
  for (let end = 30; end < text.length; end += 97) {
    expect(await said(text.slice(0, end))).toBe('backupBroken')
  }
})

test('a file of a newer version is refused as such, whatever its content', async () => {
  expect(await said({ format: 'junbi-navi-backup', version: 2, all: 'new' })).toBe('backupNewer')
  const file = await soundFile()
  expect(await said({ ...file, facilities: [...file.facilities, { version: 4 }] })).toBe(
    'backupNewer',
  )
  const later = { version: 2, at: EMPTY.exportedAt }
  expect(await said({ ...file, guides: [later] })).toBe('backupNewer')
  expect(await said({ ...file, forms: [later] })).toBe('backupNewer')
})

test.each([
  ['a facility that is none', { facilities: [{}] }, 'facilities[0]'],
  ['a facility of a wrong type', { facilities: ['text'] }, 'facilities[0]'],
  ['facilities that are no list', { facilities: {} }, 'facilities'],
  ['no facilities', { facilities: undefined }, 'facilities'],
  ['a time that is none', { exportedAt: 'yesterday' }, 'exportedAt'],
  ['a current facility that is none', { current: 3 }, 'current'],
  ['a guide without its name', { guides: [{ version: 1, guide: {} }] }, 'guides[0].fileName'],
  ['a form without fields', { forms: [{ id: 'a', version: 1, at: EMPTY.exportedAt }] }, 'forms[0]'],
  ['something that nobody knows', { more: 1 }, '-'],
])('%s is refused with its path', async (_, change, place) => {
  const reason = await said({ ...(await soundFile()), ...change })
  expect(reason.split(' ')[0]).toBe('backupDamaged')
  expect(reason.split(' ')[1]?.startsWith(place)).toBe(true)
})

test('a facility with a register of the wrong type is refused', async () => {
  const file = await soundFile()
  const [facility] = file.facilities
  for (const [path, value] of [
    ['name', 3],
    ['code', '12'],
    ['kind', 'castle'],
    ['tick:order', 'yes'],
    ['note:order', { text: 1 }],
  ]) {
    const registers = { ...facility.registers, [`${path}`]: [value, '0mkf1bcd300abc1234'] }
    expect(await said({ ...file, facilities: [{ ...facility, registers }] })).toBe(
      'backupDamaged facilities[0]',
    )
  }
})

test('prototype names as keys in a file change no object', async () => {
  const file = JSON.stringify(await soundFile())
  const hostile = '"__proto__":{"spoilt":true},"constructor":{"prototype":{"spoilt":true}},'
  await said(file.replace('"registers":{', `"registers":{${hostile}`))
  await said(file.replace('{', `{${hostile}`))
  await said(file.replace('"facilities":[{', `"facilities":[{${hostile}`))
  expect(Reflect.get({}, 'spoilt')).toBeUndefined()
  expect(Reflect.get([], 'spoilt')).toBeUndefined()
})

test('a register with a prototype’s name is plain data or refused', async () => {
  const file = JSON.stringify(await soundFile())
  const stamp = '0mkf1bcd300abc1234'
  const text = file.replace('"registers":{', `"registers":{"__proto__":[true,"${stamp}"],`)
  const read = await readBackup(new Blob([text]))
  expect(read.ok).toBe(true)
  const registers = read.ok ? read.backup.facilities[0]?.registers : undefined
  expect(Object.getPrototypeOf(registers)).toBe(Object.prototype)
})

/** A file that reports this size, without the memory for it. */
function foreignOf(bytes: number): Blob {
  const file = new Blob(['こんにちは'])
  Object.defineProperty(file, 'size', { value: bytes })
  return file
}

test('a file larger than any backup is refused by its size without reading it', async () => {
  const large = foreignOf(100_000_000)
  const text = vi.spyOn(large, 'text')
  const read = await readBackup(large)
  expect(read.ok ? '' : [read.reason.key, ...read.reason.values]).toEqual(['backupTooLarge', '100'])
  expect(text).not.toHaveBeenCalled()
  expect(await readBackup(foreignOf(LARGEST))).toMatchObject({ reason: { key: 'backupForeign' } })
})

const MANY = sized(1_000, 10_000)

test('many facilities are read while the page stays responsive', async () => {
  const one = await worked()
  const facilities = Array.from({ length: MANY }, () => ({ ...one, id: crypto.randomUUID() }))
  const turns: number[] = []
  // Time passes with the work, however fast the machine is.
  let clock = 0
  vi.spyOn(performance, 'now').mockImplementation(() => clock++)
  const read = await readBackup(new Blob([writeBackup({ ...EMPTY, facilities })]), (done, of) => {
    expect(of).toBe(MANY)
    turns.push(done)
  })
  expect(read.ok && read.backup.facilities.length).toBe(MANY)
  expect(turns.length).toBeGreaterThan(1)
})
