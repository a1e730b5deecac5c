/**
 * Notifies people, in the transaction of the act that causes it; by mail, too, where they want that.
 */
import type { Message } from '#core/messages/message.ts'
import { addMessages } from '#store/messages/messages.ts'
import { queueMails } from '#store/messages/mails.ts'
import type { Db } from '#store/kernel/store.ts'
import type { Context } from '../kernel/context.ts'
import { dayInChina } from '../kernel/today.ts'

/**
 * The actor is not notified of the own act.
 * @returns how many messages were written: what was sent already is not sent again
 */
export async function notify(context: Context, tx: Db, messages: readonly Message[]): Promise<number> {
  const at = context.clock()
  const written = await addMessages(
    tx,
    messages
      .filter(({ actor, recipient }) => actor !== recipient)
      .map((message) => ({ ...message, id: context.newId(), at })),
  )
  if (context.mailer !== undefined)
    await queueMails(tx, written, {
      now: at,
      once: new Date(at.getTime() + GATHERED),
      morning: nextMorning(at),
    })
  return written.length
}

/** Milliseconds in which what is done together becomes one mail. */
const GATHERED = 60_000
const DAY = 24 * 60 * 60 * 1000

/** 08:00 in China, of this day or the next. */
function nextMorning(moment: Date): Date {
  const today = new Date(`${dayInChina(moment)}T08:00:00+08:00`)
  return today > moment ? today : new Date(today.getTime() + DAY)
}
