import { describe, expect, test } from 'vitest'
import type { RouteObject } from 'react-router'
import { GRANTS } from '#core/kernel/grants.ts'
import type { Role } from '#core/kernel/roles.ts'
import { areasFor, place, placeUnless, placesIn, tabAt } from './places.ts'

const title = (word: string) => ({ 'zh-CN': word, 'en': word })

const TREE: RouteObject[] = [
  { path: '/', handle: place('desk', title('工作台'), 'session.read') },
  { path: '/filings', handle: placeUnless('review.write', place('desk', title('待办'), 'filing.read')) },
  {
    children: [
      { path: '/projects', handle: place('targets', title('绩效目标'), 'project.read') },
      { path: '/projects/:id' },
      { path: '/assessments', handle: place('targets', title('事前评估'), 'assessment.read') },
      { path: '/review', handle: place('review', title('审核'), 'review.read') },
      { path: '/findings', handle: place('review', title('问题'), 'finding.read') },
      {
        path: '/monitoring',
        handle: place('monitoring', title('绩效监控'), 'monitoring.read', 'monitoring.read-final'),
      },
      { path: '/results/archives', handle: place('results', title('绩效档案'), 'rectification.read') },
      {
        path: '/results/archives/departments',
        handle: place('results', title('部门'), 'rectification.read'),
      },
      { path: '/evaluations', handle: place('evaluation', title('重点评价'), 'evaluation.read') },
      { path: '/rule-sets/:name?/:year?', handle: place('reference', title('规则集'), 'rule-set.read') },
      { path: '/administration/:tab?', handle: place('system', title('系统管理'), 'user.read') },
    ],
  },
]
const TABS = placesIn(TREE)

const menu = (role: Role) =>
  areasFor(TABS, (action) => action === 'session.read' || GRANTS[role].has(action)).map(
    ({ area, tabs }) => `${area}: ${tabs.map(({ to }) => to).join(' ')}`,
  )

describe('areas', () => {
  test('of a reviewer: every one by itself', () => {
    expect(menu('performance-office')).toEqual([
      'desk: /',
      'targets: /projects /assessments',
      'review: /review /findings',
      'monitoring: /monitoring',
      'evaluation: /evaluations',
      'results: /results/archives /results/archives/departments',
      'reference: /rule-sets',
    ])
  })

  test('of a filler: what others work on is part of what is the own work', () => {
    expect(menu('unit-filler')).toEqual([
      'desk: / /filings',
      'targets: /projects /assessments /findings',
      'monitoring: /monitoring',
      'evaluation: /evaluations',
      'results: /results/archives /results/archives/departments',
      'statistics: /rule-sets',
    ])
  })

  test('what came of results is one area for all, by the name that its pages bear', () => {
    for (const role of ['reader', 'auditor', 'unit-head', 'performance-office'] as const)
      expect(menu(role)).toContain('results: /results/archives /results/archives/departments')
  })

  test('one of several rights suffices; what nobody may is not there', () => {
    expect(menu('reader')).toContain('monitoring: /monitoring')
    expect(menu('expert')).toEqual(['desk: /'])
    expect(menu('security-administrator')).toEqual(['desk: /', 'system: /administration'])
  })
})

test.each([
  ['/', '/'],
  ['/projects', '/projects'],
  ['/projects/1/write', '/projects'],
  ['/projects/1/assessment', '/assessments'],
  ['/projects/1/archive', '/results/archives'],
  ['/results/archives/departments', '/results/archives/departments'],
  ['/rule-sets/hebei/2025', '/rule-sets'],
  ['/projections', undefined],
  ['/account', undefined],
])('%s is in the place %s', (page, to) => expect(tabAt(TABS, page)?.to).toBe(to))
