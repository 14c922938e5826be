import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import * as z from 'zod/mini'

const ROOT = join(import.meta.dirname, '../..')
const FOLDER = join(ROOT, '.github/administrators')
const textOf = (file: string) => readFileSync(join(FOLDER, file), 'utf8')
const config = readFileSync(join(ROOT, 'wxt.config.ts'), 'utf8')
const [id = ''] = /\{[0-9a-f-]{36}\}/.exec(config) ?? []
const managed = z
  .object({ properties: z.record(z.string(), z.unknown()) })
  .parse(JSON.parse(readFileSync(join(ROOT, 'public/managed.json'), 'utf8')))

const settings = z.record(
  z.string(),
  z.object({ installation_mode: z.literal('force_installed'), update_url: z.httpUrl() }),
)

test('the templates for Chrome and Edge install one extension', () => {
  for (const file of ['chrome-extension-settings.json', 'edge-extension-settings.json']) {
    expect(Object.keys(settings.parse(JSON.parse(textOf(file))))).toEqual(['ID_OF_THE_EXTENSION'])
  }
})

test('the template for Firefox names the id of the package, and only settings that it knows', () => {
  const { policies } = z
    .object({
      policies: z.object({
        ExtensionSettings: z.record(z.string(), z.object({ install_url: z.httpUrl() })),
        '3rdparty': z.object({
          Extensions: z.record(z.string(), z.record(z.string(), z.unknown())),
        }),
      }),
    })
    .parse(JSON.parse(textOf('firefox-policies.json')))
  expect(Object.keys(policies.ExtensionSettings)).toEqual([id])
  const [[named, keys] = ['', {}]] = Object.entries(policies['3rdparty'].Extensions)
  expect(named).toBe(id)
  expect(Object.keys(keys)).toEqual(Object.keys(managed.properties))
})

test('the page explains each setting of the schema, names each template, and the versions of the manifest', () => {
  const page = textOf('README.md')
  for (const key of Object.keys(managed.properties)) expect(page).toContain(`| \`${key}\` |`)
  for (const file of readdirSync(FOLDER)) if (file !== 'README.md') expect(page).toContain(file)
  const [, chrome = '-'] = /minimum_chrome_version: '(\d+)'/.exec(config) ?? []
  const [, firefox = '-'] = /strict_min_version: '(\d+)\.0',\n\s+\/\/ Requested/.exec(config) ?? []
  expect(page).toContain(`Chrome ${chrome} 以降`)
  expect(page).toContain(`Firefox ${firefox} 以降`)
})
