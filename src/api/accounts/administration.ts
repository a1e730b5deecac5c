/**
 * Accounts, the region's name, the demonstration:
 * GET and POST /api/users, PATCH /api/users/:id; GET and PUT /api/region;
 * POST and DELETE /api/demo, GET /api/demo/accounts; GET /api/health and /api/health/live, GET /api/storage.
 */
import { z } from 'zod'
import type { DemoAccount } from '#core/kernel/demo-account.ts'
import { ROLES } from '#core/kernel/roles.ts'
import { LONGEST_PERSON_NAME } from '#core/kernel/name-limits.ts'
import { id } from '../kernel/common.ts'
import { heldPost, newPost } from './posts.ts'
import { PASSWORD_MIN } from './session.ts'

const personName = z.string().trim().min(1).max(LONGEST_PERSON_NAME)
export const account = z
  .string()
  .trim()
  .min(2)
  .max(64)
  .regex(/^[\p{L}\p{N}._@-]+$/u)

export const createUserBody = z.object({
  account,
  name: personName,
  /** What the person holds from the first day, said each time. */
  posts: z.array(newPost).max(20),
  password: z.string().min(PASSWORD_MIN).max(256),
})
export type CreateUser = z.infer<typeof createUserBody>

export const changeUserBody = z.object({
  name: personName.optional(),
  active: z.boolean().optional(),
  password: z.string().min(PASSWORD_MIN).max(256).optional(),
})
export type ChangeUser = z.infer<typeof changeUserBody>

export const user = z.object({
  id,
  account: z.string(),
  name: z.string(),
  posts: z.array(heldPost),
  active: z.boolean(),
  createdAt: z.iso.datetime(),
  lastSignInAt: z.iso.datetime().nullable(),
  /** For how long yet nobody can sign in with it, after failures; 0: it is not locked. */ lockedMinutes: z
    .number()
    .int(),
})
export type User = z.infer<typeof user>
export const userList = z.object({ rows: z.array(user) })
export type UserList = z.infer<typeof userList>

/** 区划: six digits, not necessarily in GB/T 2260. */
export const region = z.object({ code: z.string().regex(/^\d{6}$/), name: z.string().trim().min(1).max(64) })
export type Region = z.infer<typeof region>

/**
 * An account of the demonstration: shown to everybody, and there only while the program was started with
 * --demo.
 */
const demoAccount: z.ZodType<DemoAccount> = z.object({
  account: z.string(),
  name: z.string(),
  password: z.string(),
  role: z.enum(ROLES),
  unit: z.string().nullable(),
})
/** `coming`: they are being made; without it there are no others, and no further question is needed. */
const demoAccounts = z.object({ accounts: z.array(demoAccount).readonly(), coming: z.boolean() })
export type DemoAccounts = z.infer<typeof demoAccounts>

const demoResult = z.object({ jobs: z.array(id) })
export type DemoResult = z.infer<typeof demoResult>

/** Bytes that ought to be free: documents, versions and the journal of the database grow with every save. */
export const LOW_DISK = 1024 ** 3

/**
 * Where everything is kept: what keeps it from being written to, and the room that there is (bytes); null
 * where the system does not say.
 */
const storage = z.object({
  trouble: z.enum(['disk-full', 'disk-read-only', 'resources-short']).nullable(),
  disk: z.object({ free: z.number(), size: z.number(), low: z.boolean() }).nullable(),
})
export type Storage = z.infer<typeof storage>
