import { writeFile } from 'node:fs/promises'
import { actOn, asPattern, runPatiently, unwrap } from './actOn.ts'
import type { ControlQuery } from './inside/controls.ts'
import { choose, selectText } from './inside/fields.ts'
import { callInside, waitInside } from './inside/script.ts'
import { whenText } from './inside/waiting.ts'

export type Key = 'Tab' | 'Enter' | 'Space' | 'Escape' | 'ArrowDown' | 'ArrowUp' | 'Delete'
export type View = {
  width?: 250 | 320 | 360 | 480
  /** Chromium only: Firefox's sidebar is as high as its window. */
  height?: number
  scheme?: 'light' | 'dark'
}

/** A function that runs in the panel. */
export type Inside<T, A> = (document: Document, argument: A) => T | Promise<T>

/** The operations that each browser implements for its panel. */
export type Surface = {
  /** Runs a script and returns its value, a string. Rejects if the document was closed. */
  run(script: string): Promise<string>
  /** A real click, at CSS pixels of the panel. */
  press(x: number, y: number): Promise<void>
  /** Moves the mouse there, in CSS pixels of the panel. */
  hover(x: number, y: number): Promise<void>
  /** Real keys. */
  type(text: string): Promise<void>
  key(key: Key, modifiers: { shift: boolean }): Promise<void>
  view(view: View): Promise<void>
  /** A PNG of the visible part of the panel, or of its whole content. */
  capture(options: { whole: boolean }): Promise<Uint8Array>
  reload(): Promise<void>
  /** Clicks the toolbar button once more and waits until the panel is closed. */
  close(): Promise<void>
}

/** The real panel. A name is part of a control's accessible name, or a pattern for it. */
export type Panel = {
  /** The text of the panel, as a user would copy it. */
  text(): Promise<string>
  /** Runs `fn(document, argument)` in the panel. It may use nothing from outside except `argument`. */
  evaluate<T, A>(fn: Inside<T, A>, argument?: A): Promise<T>
  /** Runs the text of a script in the panel: a library that a test brings with it. */
  inject(script: string): Promise<void>
  /** Waits until `fn(document, argument)` is truthy. */
  waitFor<A>(fn: Inside<unknown, A>, argument?: A): Promise<void>
  waitForText(text: string | RegExp): Promise<void>
  /** Clicks the button, link, tab, checkbox or radio of that name; `within`: the one near that text. */
  click(name: string | RegExp, options?: { within?: string }): Promise<void>
  /** Moves the mouse over the control of that name. */
  hover(name: string | RegExp, options?: { within?: string }): Promise<void>
  /** Replaces the value of a field; in a select the option of that text is chosen. */
  fill(name: string | RegExp, value: string, options?: { within?: string }): Promise<void>
  key(key: Key, options?: { shift?: boolean }): Promise<void>
  /** Types into the focused element. */
  type(text: string): Promise<void>
  /** Sets the panel's width and colours from here on. */
  view(view: View): Promise<void>
  /** Saves the visible part of the panel as PNG; `whole`: its whole content. */
  screenshot(path: string, options?: View & { whole?: boolean }): Promise<void>
  capture(): Promise<Uint8Array>
  reload(): Promise<void>
  close(): Promise<void>
}

/** Makes a panel from a browser's operations. */
export function createPanel(surface: Surface): Panel {
  const asQuery = (name: string | RegExp, within?: string): ControlQuery => ({
    name: asPattern(name),
    within: within ?? null,
    field: false,
  })

  const panel: Panel = {
    text: () => panel.evaluate((document) => document.body.innerText),
    // The value went through JSON; that it is what `fn` returns is what its type says.
    evaluate: async <T, A>(fn: Inside<T, A>, argument?: A) =>
      unwrap(await surface.run(callInside(fn, argument))) as T,
    async inject(script) {
      await surface.run(`${script}\n;''`)
    },
    async waitFor(fn, argument) {
      const found = await runPatiently(surface.run, (timeout) => waitInside(fn, argument, timeout))
      if (!found) throw new Error(`Never became true: ${fn}\n${await panel.text()}`)
    },
    async waitForText(text) {
      const pattern = asPattern(text)
      await runPatiently(surface.run, (timeout) => callInside(whenText, { pattern, timeout }))
    },
    async click(name, { within } = {}) {
      await actOn(surface.run, asQuery(name, within), ({ x, y }) => surface.press(x, y))
    },
    async hover(name, { within } = {}) {
      await actOn(surface.run, asQuery(name, within), ({ x, y }) => surface.hover(x, y))
    },
    async fill(name, value, { within } = {}) {
      const query = { ...asQuery(name, within), field: true }
      const { typed } = await actOn(surface.run, query, async (spot) => {
        if (spot.typed) await surface.press(spot.x, spot.y)
      })
      if (!typed) {
        unwrap(await surface.run(callInside(choose, { query, value })))
        return
      }
      unwrap(await surface.run(callInside(selectText, query)))
      if (value === '') await surface.key('Delete', { shift: false })
      else await surface.type(value)
    },
    key: (key, { shift = false } = {}) => surface.key(key, { shift }),
    type: surface.type,
    async view(view) {
      await surface.view(view)
      // A sidebar gives a little of it to its border, and is not at once as wide as it was told.
      await panel.waitFor(
        (_, { width, scheme }) =>
          (!width || Math.abs(innerWidth - width) < 30) &&
          (!scheme || matchMedia(`(prefers-color-scheme: ${scheme})`).matches),
        view,
      )
    },
    async screenshot(path, { whole = false, ...view } = {}) {
      await panel.view(view)
      await writeFile(path, await surface.capture({ whole }))
    },
    capture: () => surface.capture({ whole: false }),
    reload: surface.reload,
    close: surface.close,
  }
  return panel
}
