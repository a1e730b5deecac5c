/** People of every role for tests of the way: accounts with a session, without going through the door. */
import { randomUUID } from 'node:crypto'
import type { Role } from '#core/kernel/roles.ts'
import { startSession } from '#actions/accounts/start-session.ts'
import { cookieName } from '#server/session.ts'
import { insertPost } from '#store/accounts/posts.ts'
import { insertUser } from '#store/accounts/users.ts'
import { REQUEST_HEADER } from '#api/kernel/constants.ts'
import type { Answer, TestApp } from './app.ts'

export type Member = {
  readonly id: string
  readonly name: string
  readonly cookie: string
  get(url: string): Promise<Answer>
  send(method: 'POST' | 'PUT' | 'PATCH' | 'DELETE', url: string, body?: object): Promise<Answer>
}

/**
 * A new account of the region with one post, signed in.
 * @param unit where it is held; null for the whole region
 */
export async function join(
  { app, context, region }: TestApp,
  name: string,
  role: Role,
  unit: string | null = null,
): Promise<Member> {
  const id = randomUUID()
  const { db } = context.store.of(region)
  await insertUser(db, {
    id,
    account: name,
    name,
    active: true,
    passwordHash: 'x',
    mustChangePassword: false,
    createdAt: context.clock(),
  })
  await insertPost(db, {
    id: randomUUID(),
    user: id,
    role,
    unit,
    since: context.clock(),
    givenBy: null,
  })
  const cookie = `${cookieName(region)}=${await startSession(context, db, { region, id })}`
  return {
    id,
    name,
    cookie,
    get: (url) => app.inject({ method: 'GET', url, headers: { cookie } }),
    send: (method, url, body) =>
      app.inject({
        method,
        url,
        headers: { cookie, [REQUEST_HEADER]: '1' },
        ...(body === undefined ? {} : { payload: body }),
      }),
  }
}
