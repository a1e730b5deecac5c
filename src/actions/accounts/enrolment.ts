/** Enrolling an authenticator and comparing its codes, within the transaction of the caller. */
import { bareCode, isTimeCode } from '#core/accounts/second-factor.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { findRegion } from '#store/kernel/regions.ts'
import {
  beginSecondFactor,
  confirmSecondFactor,
  loadSecondFactor,
  replaceRecoveryCodes,
  takePeriod,
  takeRecoveryCode,
} from '#store/accounts/second-factors.ts'
import type { Db } from '#store/kernel/store.ts'
import type { UserRow } from '#store/accounts/users.ts'
import { audit } from '../kernel/audit.ts'
import { secondFactorEnrolled, secondFactorRecoveryUsed } from './events.ts'
import type { Context } from '../kernel/context.ts'
import { enrolmentAddress, makeRecoveryCodes, makeSecret, codePeriod } from './totp.ts'

/** What the authenticator is given, as a QR code or typed. */
export type Enrolment = { readonly secret: string; readonly address: string }

type Person = Pick<UserRow, 'id' | 'account'>

const about = (region: string, user: string) => `second-factor:${region}:${user}`
const recoveryText = (region: string, user: string, bare: string) => `recovery:${region}:${user}:${bare}`

/** A new secret, not in force before a first code. Errors: second-factor-there, secret-key-missing. */
export async function beginEnrolment(
  context: Context,
  tx: Db,
  user: Person,
): Promise<Result<Enrolment, Problem>> {
  if (context.vault === undefined) return err(problem('secret-key-missing'))
  const secret = makeSecret()
  const begun = await beginSecondFactor(tx, user.id, {
    secret: await context.vault.seal(secret, about(tx.region, user.id)),
    at: context.clock(),
  })
  if (!begun) return err(problem('second-factor-there'))
  const place = await findRegion(tx)
  return ok({ secret, address: enrolmentAddress(secret, user.account, `绩尺 ${place?.name ?? ''}`.trim()) })
}

/**
 * The first code puts the secret in force.
 * @returns the recovery codes. Errors: second-factor-none, code-wrong, second-factor-unreadable.
 */
export async function confirmEnrolment(
  context: Context,
  tx: Db,
  user: Person,
  code: string,
): Promise<Result<readonly string[], Problem>> {
  const taken = await takeTimeCode(context, tx, user, bareCode(code))
  if (!taken.ok) return taken
  await confirmSecondFactor(tx, user.id, context.clock())
  await audit(context, tx, user.id, secondFactorEnrolled(user.id, { account: user.account }))
  return ok(await makeRecovery(context, tx, user))
}

/** New recovery codes in the place of those before; only digests are kept. */
export async function makeRecovery(context: Context, tx: Db, user: Person): Promise<readonly string[]> {
  const { vault } = context
  if (vault === undefined) return []
  const codes = makeRecoveryCodes()
  const hashes = await Promise.all(
    codes.map((code) => vault.digest(recoveryText(tx.region, user.id, bareCode(code)))),
  )
  await replaceRecoveryCodes(tx, user.id, hashes, context.clock())
  return codes
}

/**
 * A code of the authenticator or a recovery code, each good once. Errors: second-factor-none, code-wrong,
 * second-factor-unreadable, secret-key-missing.
 */
export async function isRightCode(
  context: Context,
  tx: Db,
  user: Person,
  typed: string,
): Promise<Result<readonly [], Problem>> {
  const bare = bareCode(typed)
  if (isTimeCode(bare)) return takeTimeCode(context, tx, user, bare)
  if (context.vault === undefined) return err(problem('secret-key-missing'))
  const hash = await context.vault.digest(recoveryText(tx.region, user.id, bare))
  if (!(await takeRecoveryCode(tx, user.id, hash, context.clock()))) return err(problem('code-wrong'))
  await audit(context, tx, user.id, secondFactorRecoveryUsed(user.id, { account: user.account }))
  return ok([])
}

async function takeTimeCode(
  context: Context,
  tx: Db,
  user: Person,
  bare: string,
): Promise<Result<readonly [], Problem>> {
  if (context.vault === undefined) return err(problem('secret-key-missing'))
  const factor = await loadSecondFactor(tx, user.id)
  if (factor === null) return err(problem('second-factor-none'))
  const secret = await context.vault.open(factor.secret, about(tx.region, user.id))
  if (secret === null) return err(problem('second-factor-unreadable'))
  const period = isTimeCode(bare) ? codePeriod(secret, bare, context.clock()) : null
  if (period === null || !(await takePeriod(tx, user.id, period))) return err(problem('code-wrong'))
  return ok([])
}
