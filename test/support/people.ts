/** People of every role for tests of the way: accounts with a session, without going through the door. */
import { randomUUID } from 'node:crypto'
import type { Role } from '#core/access/roles.ts'
import { startSession } from '#actions/start-session.ts'
import { cookieName } from '#server/session.ts'
import { createUser } from '#store/users.ts'
import { REQUEST_HEADER } from '#api/constants.ts'
import type { Answer, TestApp } from './app.ts'

export type Member = {
  readonly id: string
  readonly name: string
  readonly cookie: string
  get(url: string): Promise<Answer>
  send(method: 'POST' | 'PUT' | 'PATCH' | 'DELETE', url: string, body?: object): Promise<Answer>
}

/** A new account of the region, signed in. */
export async function join({ app, context, region }: TestApp, name: string, role: Role): Promise<Member> {
  const id = randomUUID()
  const { db } = context.store
  await createUser(db, region, { id, account: name, name, role, active: true, passwordHash: 'x', mustChangePassword: false, createdAt: context.clock() })
  const cookie = `${cookieName(region)}=${await startSession(context, db, { region, id })}`
  return {
    id, name, cookie,
    get: (url) => app.inject({ method: 'GET', url, headers: { cookie } }),
    send: (method, url, body) => app.inject({ method, url, headers: { cookie, [REQUEST_HEADER]: '1' }, ...(body === undefined ? {} : { payload: body }) }),
  }
}
