import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { PAGE_ADDRESSES } from '#api/kernel/page-addresses.ts'
import { GRANTS, OWN_ONLY } from '#core/kernel/grants.ts'
import { ROLES, type Role } from '#core/kernel/roles.ts'
import type { Action } from '#core/kernel/allows.ts'
import { stepsFor } from '#text/guides/for-whom.ts'
import { GUIDES } from '#text/guides/guides.ts'
import { ADMINISTRATOR_GUIDE, ADMINISTRATION_TABS } from '../paths.ts'
import { PAGE_PLACES } from '../../../test/support/page-places.ts'
import { PAGE_GUIDES, pageGuide } from './page-guides.ts'
import { tabAt } from './places.ts'

/** Pages before signing in, the parts of the interface, the help itself, and addresses that lead on to another page. */
const WITHOUT = /^\/(?:sign-in|parts|help|results$|self-evaluations\/coverage|\*)/

const ADDRESSES = [
  ...PAGE_ADDRESSES.filter((path) => !WITHOUT.test(path)).map((path) =>
    path.replaceAll(/\/:\w+\?/g, '').replaceAll(/:\w+/g, '3f1c0f0e-3a5b-4c58-9a52-3b8f6f0f9d11'),
  ),
  ...ADMINISTRATION_TABS.map((tab) => `/administration/${tab}`),
]

const asRole = (role: Role) => (action: Action) => GRANTS[role].has(action) || OWN_ONLY.has(action)

/** Who sees the place that a page belongs to; of a page that belongs to none: everybody. */
function rolesAt(address: string): readonly Role[] {
  const tab = tabAt(
    PAGE_PLACES.map((at) => ({ ...at, area: 'desk', title: { 'zh-CN': '', 'en': '' } })),
    address,
  )
  return tab === undefined ? ROLES : ROLES.filter((role) => tab.actions.some(asRole(role)))
}

const HEADINGS = readFileSync(
  resolve(import.meta.dirname, '..', '..', '..', 'docs', 'administrator.md'),
  'utf8',
).matchAll(/^## (.+)$/gmu)
const ADMINISTRATORS = new Set([...HEADINGS].map(([, heading = '']) => heading))

describe('the guide of a page', () => {
  test.each(ADDRESSES)('%s has one, for everybody', (address) => {
    for (const role of ROLES) expect(pageGuide(address, asRole(role)), role).not.toBeNull()
  })

  test.each(ADDRESSES)('%s says something to each who sees the page', (address) => {
    const silent = rolesAt(address).filter((role) => {
      const place = pageGuide(address, asRole(role))
      if (place === null || place.guide === ADMINISTRATOR_GUIDE) return place === null
      const part = GUIDES[place.guide].parts.find(({ id }) => id === place.part)
      return part === undefined || stepsFor(part, asRole(role)).length === 0
    })
    expect(silent).toEqual([])
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
      of('/documents', 'performance-office'),
      of('/documents', 'unit-filler'),
      of('/documents', 'reader'),
      of('/filings', 'unit-filler'),
      of('/filings', 'unit-head'),
      of('/filings', 'contributor'),
      of('/filings', 'reader'),
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
      'everyday import',
      'everyday from-file',
      'everyday documents',
      'filling sent',
      'filling agree',
      'filling delegated',
      'everyday lists',
      'evaluation task',
      'evaluation marks',
      'evaluation report',
    ])
  })
})
