import { expect, test } from 'vitest'
import type { User } from '#api/accounts/administration.ts'
import { matchingAccounts, type AccountFilter } from './account-filter.ts'

const user = (account: string, name: string, posts: User['posts'] = []): User => ({
  id: account,
  account,
  name,
  posts,
  active: true,
  createdAt: '2026-01-01T00:00:00Z',
  lastSignInAt: null,
  lockedMinutes: 0,
})
const USERS = [
  user('zhang01', '张三', [
    { id: 'p1', role: 'unit-filler', unit: { id: 'u1', name: '第一中学', closed: null, into: null } },
  ]),
  user('LISI', '李四', [{ id: 'p2', role: 'reader', unit: null }]),
  user('wangwu', '王五'),
]
const found = (filter: Partial<AccountFilter>) =>
  matchingAccounts(USERS, { search: undefined, role: undefined, ...filter }).map(({ account }) => account)

test('accounts are found by name, account and unit, in whatever width and case', () => {
  expect(found({})).toEqual(['zhang01', 'LISI', 'wangwu'])
  expect(['张三', 'ＺＨＡＮＧ０１', 'lisi', '一中学', '赵六'].map((search) => found({ search }))).toEqual([
    ['zhang01'],
    ['zhang01'],
    ['LISI'],
    ['zhang01'],
    [],
  ])
})

test('accounts are narrowed down to a role, or to those without a post', () => {
  expect([found({ role: 'reader' }), found({ role: 'none' })]).toEqual([['LISI'], ['wangwu']])
  expect(found({ role: 'reader', search: '张三' })).toEqual([])
})
