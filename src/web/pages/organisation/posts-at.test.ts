import { expect, test } from 'vitest'
import type { HeldPost } from '#api/accounts/posts.ts'
import { postsAt } from './posts-at.ts'

const at = (role: HeldPost['role'], unit: string | null): HeldPost => ({
  id: `${role} ${unit}`,
  role,
  unit: unit === null ? null : { id: unit, name: unit, closed: null, into: null },
})

test('posts at a unit are listed by person, without those elsewhere and of who can sign in no more', () => {
  const users = [
    {
      name: '张会计',
      active: true,
      posts: [at('unit-filler', 'a'), at('unit-head', 'a'), at('unit-filler', 'b')],
    },
    { name: '李科长', active: true, posts: [at('reader', null), at('unit-head', 'b')] },
    { name: '王离职', active: false, posts: [at('unit-filler', 'a')] },
  ]
  expect(postsAt(users, 'a')).toEqual([{ name: '张会计', roles: ['unit-filler', 'unit-head'] }])
  expect(postsAt(users, 'c')).toEqual([])
})
