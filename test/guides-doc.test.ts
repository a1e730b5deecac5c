/**
 * The guides of docs/ are those of the program, and every word that they put in 【】 is one that a page shows.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { GUIDE_IDS } from '#text/guides/guide.ts'
import { GUIDES } from '#text/guides/guides.ts'
import { guideFile, guidePage } from '../scripts/guides-doc.ts'

test.each(GUIDE_IDS)(
  'docs/guide-%s.zh-CN.md is current: npx tsx scripts/guides-doc.ts writes it again',
  (id) => {
    expect(readFileSync(guideFile(id), 'utf8')).toBe(guidePage(id))
  },
)

test('what a guide calls a button or a menu is called so on a page', () => {
  const folder = resolve(import.meta.dirname, '..', 'src', 'text')
  const shown = [
    ...readdirSync(join(folder, 'interface')).map((file) => join(folder, 'interface', file)),
    join(folder, 'filing.ts'),
    join(folder, 'delegation.ts'),
    join(folder, 'transfers.ts'),
    join(folder, 'policies.ts'),
  ]
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n')
  const named = GUIDE_IDS.flatMap((id) =>
    [...JSON.stringify(GUIDES[id]).matchAll(/【([^】]+)】/gu)].map(([, word]) => word ?? ''),
  )
  expect(named.length).toBeGreaterThan(15)
  expect(
    [...new Set(named)].filter((word) => !new RegExp(`['"\`]${word}['"\` （]`, 'u').test(shown)),
  ).toEqual([])
})
