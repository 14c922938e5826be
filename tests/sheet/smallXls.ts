/** A record of the old format: its kind, its length, its data. */
function record(kind: number, data: Buffer = Buffer.alloc(0)): Buffer {
  const head = Buffer.alloc(4)
  head.writeUInt16LE(kind, 0)
  head.writeUInt16LE(data.length, 2)
  return Buffer.concat([head, data])
}

const numbers = (...all: readonly number[]) => {
  const data = Buffer.alloc(all.length * 2)
  for (const [at, number] of all.entries()) data.writeUInt16LE(number, at * 2)
  return data
}
const wide = (text: string) => Buffer.from(text, 'utf16le')

const BEGIN = 0x0809
const END = 0x000a
const SHEET = 0x0085
const TEXT = 0x0204
const NUMBER = 0x0203
const PART = 512

/** @returns a workbook of one sheet in the format of Excel 97. */
export function smallXls(name: string, rows: readonly (readonly (string | number)[])[]): Buffer {
  const cells = rows.flatMap((row, y) =>
    row.map((cell, x) => {
      if (typeof cell === 'number') {
        const value = Buffer.alloc(8)
        value.writeDoubleLE(cell)
        return record(NUMBER, Buffer.concat([numbers(y, x, 0), value]))
      }
      const head = Buffer.concat([numbers(y, x, 0, cell.length), Buffer.from([1])])
      return record(TEXT, Buffer.concat([head, wide(cell)]))
    }),
  )
  const sheet = [record(BEGIN, numbers(0x0600, 0x0010, 0, 0)), ...cells, record(END)]
  const begin = record(BEGIN, numbers(0x0600, 0x0005, 0, 0))
  const head = Buffer.concat([Buffer.alloc(6), Buffer.from([name.length, 1]), wide(name)])
  head.writeUInt32LE(begin.length + 4 + head.length + 4, 0)
  return compoundFile(
    'Workbook',
    Buffer.concat([begin, record(SHEET, head), record(END), ...sheet]),
  )
}

/** @returns a file that holds one stream: a table of its parts, a directory, and the stream. */
export function compoundFile(name: string, stream: Buffer): Buffer {
  const parts = Math.max(8, Math.ceil(stream.length / PART))
  const head = Buffer.alloc(PART)
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(head)
  numbers(0x003e, 0x0003, 0xfffe, 9, 6).copy(head, 24)
  head.writeUInt32LE(1, 44)
  head.writeUInt32LE(1, 48)
  head.writeUInt32LE(4096, 56)
  head.fill(0xff, 60, 64)
  head[60] = 0xfe
  head.fill(0xff, 68, 72)
  head[68] = 0xfe
  head.fill(0xff, 76)
  head.writeUInt32LE(0, 76)
  const table = Buffer.alloc(PART, 0xff)
  table.writeUInt32LE(0xfffffffd, 0)
  table.writeUInt32LE(0xfffffffe, 4)
  for (let at = 0; at < parts; at++) {
    table.writeUInt32LE(at === parts - 1 ? 0xfffffffe : at + 3, (at + 2) * 4)
  }
  const directory = Buffer.concat([
    entry('Root Entry', 5, 0xfffffffe, 0, 1),
    entry(name, 2, 2, parts * PART, 0xffffffff),
    entry('', 0, 0, 0, 0xffffffff),
    entry('', 0, 0, 0, 0xffffffff),
  ])
  return Buffer.concat([head, table, directory, stream], PART * (3 + parts))
}

function entry(name: string, type: number, start: number, size: number, child: number): Buffer {
  const data = Buffer.alloc(128)
  wide(name).copy(data)
  data.writeUInt16LE(name === '' ? 0 : (name.length + 1) * 2, 64)
  data[66] = type
  data[67] = 1
  data.writeUInt32LE(0xffffffff, 68)
  data.writeUInt32LE(0xffffffff, 72)
  data.writeUInt32LE(child, 76)
  data.writeUInt32LE(start, 116)
  data.writeUInt32LE(size, 120)
  return data
}
