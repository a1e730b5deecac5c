/** Messages by mail: what one wants oneself, the state of mails, and a mail to try it. */
import type { MailStanding, OwnMail, ResendMail, SaveOwnMail, TestMail } from '#api/messages/mail.ts'
import { allows, type Actor } from '#core/kernel/allows.ts'
import { MESSAGE_KINDS } from '#core/messages/message.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { findMailWish, mailState, resendMails, saveMailWish } from '#store/messages/mails.ts'
import { testMailWords } from '#text/messages/mail.ts'
import { audit } from '../kernel/audit.ts'
import { mailResent, mailTested, mailWished } from './events.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'

const isOwn = (actor: Actor) => allows(actor, 'message.read', { region: actor.region, owner: actor.id })

export async function readOwnMail(context: Context, actor: Actor): Promise<Result<OwnMail, Problem>> {
  if (!isOwn(actor)) return NOT_ALLOWED
  const wish = await findMailWish(context.store.of(actor.region).db, actor.id)
  return ok({
    available: context.mailer !== undefined,
    address: wish?.address ?? '',
    pace: wish?.pace ?? 'off',
    kinds: wish?.kinds ?? MESSAGE_KINDS,
  })
}

/** Errors: mail-address-missing (mails are wanted, and nowhere to send them). */
export async function saveOwnMail(
  context: Context,
  actor: Actor,
  wish: SaveOwnMail,
): Promise<Result<OwnMail, Problem>> {
  if (!isOwn(actor)) return NOT_ALLOWED
  if (wish.pace !== 'off' && wish.address === '') return err(problem('mail-address-missing'))
  await context.store.of(actor.region).transaction(async (tx) => {
    const before = await findMailWish(tx, actor.id)
    await saveMailWish(tx, actor.id, wish, context.clock())
    const event = mailWished(actor.id, before === null ? null : { mail: before.address, pace: before.pace }, {
      mail: wish.address,
      pace: wish.pace,
    })
    await audit(context, tx, actor.id, event)
  })
  return readOwnMail(context, actor)
}

/** Troubles that a page shows. */
const SHOWN = 100

export async function readMailStanding(
  context: Context,
  actor: Actor,
): Promise<Result<MailStanding, Problem>> {
  if (!allows(actor, 'mail.manage', { region: actor.region })) return NOT_ALLOWED
  return ok({
    server: context.mailer?.server ?? null,
    ...(await mailState(context.store.of(actor.region).db, SHOWN)),
  })
}

/**
 * Mails that did not go are tried again at once, as the next look for what is due finds them. Errors:
 * mail-off.
 */
export async function resendMail(
  context: Context,
  actor: Actor,
  { mails }: ResendMail,
): Promise<Result<MailStanding, Problem>> {
  if (!allows(actor, 'mail.manage', { region: actor.region })) return NOT_ALLOWED
  if (context.mailer === undefined) return err(problem('mail-off'))
  await context.store.of(actor.region).transaction(async (tx) => {
    const count = await resendMails(tx, mails, context.clock())
    if (count > 0) await audit(context, tx, actor.id, mailResent(actor.region, { mails: count }))
  })
  return readMailStanding(context, actor)
}

/** Errors: mail-off, and why the server did not take it (MAIL_FAULTS). */
export async function sendTestMail(
  context: Context,
  actor: Actor,
  { address, language }: TestMail,
): Promise<Result<null, Problem>> {
  if (!allows(actor, 'mail.manage', { region: actor.region })) return NOT_ALLOWED
  const { mailer } = context
  if (mailer === undefined) return err(problem('mail-off'))
  const sent = await mailer.send({
    id: context.newId(),
    to: address,
    ...testMailWords(mailer.server.site, language),
  })
  await context.store.of(actor.region).transaction((tx) =>
    audit(
      context,
      tx,
      actor.id,
      mailTested(actor.region, {
        mail: address,
        ...(!sent.ok && { reason: sent.error.code, detail: sent.error.detail }),
      }),
    ),
  )
  return sent.ok ? ok(null) : err(problem(sent.error.code, { detail: sent.error.detail }))
}
