import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { BUILDS, built } from './output'

const scripts = (build: (typeof BUILDS)[number]) =>
  readdirSync(built(build), { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.js'),
  )

test.each(BUILDS)('%s makes no request and runs no code from elsewhere', (build) => {
  for (const file of scripts(build)) {
    const code = readFileSync(built(build, file), 'utf8')
    expect(code, file).not.toMatch(
      /\bfetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|\beval\(/,
    )
  }
})

test.each(BUILDS)('%s loads neither zod, Preact nor the polyfill in the page', (build) => {
  for (const file of ['content-scripts/portal.js', 'form.js', 'article.js']) {
    const code = readFileSync(built(build, file), 'utf8')
    expect(code, file).not.toMatch(/ZodMini|__zod|_zod|webextension-polyfill|__k\b/)
  }
})
