/**
 * Sends the mails that are due. Each is taken first, so that two processes never send one together; should
 * this one end meanwhile, it is tried again. What was read, or is wanted no more, is not sent.
 */
import { headerText, pauseAfter } from '#core/messages/mail.ts'
import { mailWords } from '#text/messages/mail.ts'
import { dropMails, endMails, takeDueMails, type DueMail } from '#store/messages/mails.ts'
import { audit } from '../kernel/audit.ts'
import { mailFailed } from './events.ts'
import type { Context } from '../kernel/context.ts'
import type { Mailer } from '../kernel/services.ts'

const MINUTE = 60_000
/** Longer than the server may take for all that were taken. */
const LEASE = 15 * MINUTE
const TOGETHER = 20

/** @returns how many mails were tried; 0 when none is due */
export async function sendMails(context: Context, region: string): Promise<number> {
  const { mailer } = context
  if (mailer === undefined) return 0
  const now = context.clock()
  const taken = await context.store
    .of(region)
    .transaction((tx) => takeDueMails(tx, { now, until: new Date(now.getTime() + LEASE), most: TOGETHER }))
  const [wanted, needless] = [taken.filter(isWanted), taken.filter((mail) => !isWanted(mail))]
  await context.store.of(region).transaction((tx) =>
    dropMails(
      tx,
      needless.map(({ message }) => message),
    ),
  )
  const groups = grouped(wanted)
  for (const group of groups) await sendOne(context, mailer, region, group)
  return groups.length
}

type Wanted = DueMail & { readonly wish: NonNullable<DueMail['wish']> }

function isWanted(mail: DueMail): mail is Wanted {
  return mail.wish !== null && !mail.read
}

/** What goes once a day goes together, by person. */
function grouped(mails: readonly Wanted[]): readonly (readonly [Wanted, ...Wanted[]])[] {
  const daily = new Map<string, [Wanted, ...Wanted[]]>()
  const single: [Wanted][] = []
  for (const mail of mails) {
    const same = daily.get(mail.recipient)
    if (mail.pace !== 'daily') single.push([mail])
    else if (same === undefined) daily.set(mail.recipient, [mail])
    else same.push(mail)
  }
  return [...single, ...daily.values()]
}

async function sendOne(
  context: Context,
  { server, send }: Mailer,
  region: string,
  group: readonly [Wanted, ...Wanted[]],
): Promise<void> {
  const [{ wish, message, recipient }] = group
  const tries = Math.max(...group.map((mail) => mail.tries))
  const sent = await send({ id: message, to: wish.address, ...mailWords(group, server.site, wish.language) })
  const at = context.clock()
  const pause = sent.ok || sent.error.final ? null : pauseAfter(tries)
  const unsent = pause === null ? 'failed' : 'waiting'
  const state = sent.ok ? 'sent' : unsent
  await context.store.of(region).transaction(async (tx) => {
    await endMails(
      tx,
      group.map((mail) => mail.message),
      {
        state,
        nextAt: new Date(at.getTime() + (pause ?? 0) * MINUTE),
        fault: sent.ok ? null : { code: sent.error.code, detail: headerText(sent.error.detail) },
        address: wish.address,
        at,
      },
    )
    if (!sent.ok && state === 'failed') {
      const event = mailFailed(recipient, { reason: sent.error.code, detail: headerText(sent.error.detail) })
      await audit(context, tx, null, event)
    }
  })
}
