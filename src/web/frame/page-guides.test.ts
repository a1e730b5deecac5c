import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { PAGE_ADDRESSES } from '#api/kernel/page-addresses.ts'
import { GRANTS } from '#core/kernel/grants.ts'
import { ROLES, type Role } from '#core/kernel/roles.ts'
import type { Action } from '#core/kernel/allows.ts'
import { GUIDES } from '#text/guides/guides.ts'
import { ADMINISTRATOR_GUIDE, ADMINISTRATION_TABS } from '../paths.ts'
import { PAGE_GUIDES, pageGuide } from './page-guides.ts'

/** Pages before signing in, the parts of the interface, the help itself, and addresses that lead on to another page. */
const WITHOUT = /^\/(?:sign-in|parts|help|results$|self-evaluations\/coverage|\*)/

const ADDRESSES = [
  ...PAGE_ADDRESSES.filter((path) => !WITHOUT.test(path)).map((path) =>
    path.replaceAll(/\/:\w+\?/g, '').replaceAll(/:\w+/g, '3f1c0f0e-3a5b-4c58-9a52-3b8f6f0f9d11'),
  ),
  ...ADMINISTRATION_TABS.map((tab) => `/administration/${tab}`),
]

const asRole = (role: Role) => (action: Action) => GRANTS[role].has(action)

const HEADINGS = readFileSync(
  resolve(import.meta.dirname, '..', '..', '..', 'docs', 'administrator.md'),
  'utf8',
).matchAll(/^## (.+)$/gmu)
const ADMINISTRATORS = new Set([...HEADINGS].map(([, heading = '']) => heading))

describe('the guide of a page', () => {
  test.each(ADDRESSES)('%s has one, for everybody', (address) => {
    for (const role of ROLES) expect(pageGuide(address, asRole(role)), role).not.toBeNull()
  })

  test('names a part that there is', () => {
    const missing = PAGE_GUIDES.map(([, place]) => place).filter(([guide, part]) =>
      guide === ADMINISTRATOR_GUIDE
        ? !ADMINISTRATORS.has(part)
        : !GUIDES[guide].parts.some(({ id }) => id === part),
    )
    expect(missing).toEqual([])
  })

  test("is that of one's own work", () => {
    const of = (address: string, role: Role) => {
      const place = pageGuide(address, asRole(role))
      return `${place?.guide} ${place?.part}`
    }
    expect([
      of('/monitoring', 'unit-filler'),
      of('/monitoring', 'department-reviewer'),
      of('/monitoring', 'performance-office'),
      of('/projects', 'unit-filler'),
      of('/projects', 'department-reviewer'),
      of('/projects', 'reader'),
      of('/evaluations', 'performance-office'),
      of('/evaluations', 'expert'),
      of('/evaluations', 'unit-filler'),
    ]).toEqual([
      'monitoring fill',
      'monitoring lights',
      'monitoring open',
      'filling start',
      'review queue',
      'everyday lists',
      'evaluation task',
      'evaluation marks',
      'evaluation report',
    ])
  })
})
