import type { Plugin } from 'vite'
import always from '../../public/_locales/ja/messages.json' with { type: 'json' }
import { fill, render } from '../message.ts'
import ofGuides from '../sentences/editor/ja.json' with { type: 'json' }
import { bundledPart } from './included/parts.ts'
import { parseGuide } from './parse.ts'

const sentences: Readonly<Record<string, { readonly message: string }>> = { ...always, ...ofGuides }

/**
 * Ends the build when a guide in `lib/guide` breaks the schema or contradicts itself, naming the
 * file and the path in it. What is bundled is then known to be a guide and is not parsed again at
 * run time.
 */
export function checkedGuides(): Plugin {
  return {
    name: 'checked-guides',
    // Before vite turns the JSON into a module.
    enforce: 'pre',
    transform: {
      filter: { id: /\/lib\/guide\/bundled\/[^/?]+\.json(\?|$)/ },
      handler(json, id) {
        const result = parseGuide(json, bundledPart)
        if (result.ok) return
        const lines = result.problems.map(({ path, problem }) => {
          const text = render(problem, (key, values) =>
            fill(sentences[key]?.message ?? key, values),
          )
          return `  ${path || '-'}: ${text}`
        })
        this.error([`${id}: 手引きのデータに誤りがあります`, ...lines].join('\n'))
      },
    },
  }
}
