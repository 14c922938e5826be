import { readForms } from '../../../../lib/portal/form/pageForms'
import type { Reading } from '../../../../lib/portal/reading/reading'
import { BY } from '../../readPage'

/** The file that is, or is not, attached. */
export const FILE = '領収書.pdf'
/** The address of an attachment. */
export const SYS = 'sys_attachment.do?sys_id=0badcafe'
/** A button that takes a file out. */
export const MINUS = '<button type="button" aria-label="削除">×</button>'

/** A form with one place for files, what stands beside that place, and what stands after the form. */
export function page(inRow: string, after = '', before = ''): string {
  return `<main>${before}<form>
    <div class="form-group"><label for="all">総事業費（円）</label><input id="all"></div>
    <div class="form-group"><label for="file">領収書（写）</label><input type="file" id="file">${inRow}</div>
    <div class="form-group"><label for="note">備考</label><textarea id="note"></textarea></div>
  </form>${after}</main>`
}

/** @returns what is read of the application on a page. */
export function readingOf(html: string): Reading {
  document.body.innerHTML = html
  const found = readForms(BY)
  if (found.found !== 'application') throw new Error('no application')
  return found.form.reading
}

/** @returns the files that are attached by the page, and those of which it does not tell. */
export function filesOn(html: string): { attached: string[]; uncertain: readonly string[] } {
  const { fields, uncertainFiles = [] } = readingOf(html)
  return {
    attached: fields.filter(({ kind }) => kind === 'files').flatMap(({ values }) => values),
    uncertain: uncertainFiles,
  }
}
