import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import type { FromBookWorker, ToBookWorker } from '../lib/sheet/workbook/bookWorkerMessages'
import { readWorkbook } from '../lib/sheet/workbook/readWorkbook'
import { writeWorkbook } from '../lib/sheet/workbook/writeWorkbook'

/** Reads and writes workbooks in a worker, which takes the library and its memory with it. */
export default defineUnlistedScript(() => {
  const answer = async (asked: ToBookWorker): Promise<FromBookWorker> => {
    if (asked.type === 'write') {
      const { csv, name, numberColumns } = asked
      return { type: 'written', file: await writeWorkbook(await csv.text(), name, numberColumns) }
    }
    const bytes = new Uint8Array(await asked.file.arrayBuffer())
    const read = await readWorkbook(bytes, asked.noValue, asked.isList)
    return read.ok
      ? { type: 'sheets', sheets: read.sheets, hiddenSheets: read.hiddenSheets }
      : { type: 'refused', tooLarge: read.tooLarge, isLocked: read.isLocked }
  }
  self.addEventListener('message', ({ data }: MessageEvent<ToBookWorker>) => {
    answer(data)
      .catch((): FromBookWorker => ({ type: 'failed' }))
      .then((said) => self.postMessage(said))
  })
})
