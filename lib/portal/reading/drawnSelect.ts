import { askDisplayed } from '../dom/askPage'
import { attribute, elementBeside, parentOf, query } from '../dom/dom'
import { elementText } from '../dom/elementText'

/** What libraries call the box that they draw in place of a `select`. */
const DRAWN = /select|choices|chosen|dropdown|combobox/i

/** @returns the box that a page draws in place of a hidden `select`; `null` for any other. */
export function drawnBoxOf(select: HTMLSelectElement): Element | null {
  if (askDisplayed(select)) return null
  const parent = parentOf(select)
  const isAlone = parent !== null && query('select', parent) === select
  const [chosen] = select.selectedOptions
  return (
    [select, ...(isAlone ? [parent] : [])]
      .flatMap((at) => [elementBeside(at, 'after'), elementBeside(at, 'before')])
      .filter((at) => at !== null)
      .find((at) => {
        const isBox = DRAWN.test(attribute(at, 'class')) && askDisplayed(at)
        return isBox && (!chosen?.value || elementText(at, 'script, style').includes(chosen.text))
      }) ?? null
  )
}
