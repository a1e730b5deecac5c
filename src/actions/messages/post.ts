/** Sends mails as they become due, one round after another, for as long as the server runs. */
import { listRegions } from '#store/kernel/regions.ts'
import type { Context } from '../kernel/context.ts'
import { createRecurring, type Recurring } from '../kernel/recurring.ts'
import { sendMails } from './send-mails.ts'

const LOOK_EVERY = 30_000

/** Does nothing where no mail server is set. */
export function createPost(
  context: Context,
  { onFault = () => {} }: { readonly onFault?: (cause: unknown) => void } = {},
): Recurring {
  const post = createRecurring(
    async (stopping) => {
      for (const { id } of await listRegions(context.store.whole.db)) {
        while (!stopping() && (await sendMails(context, id)) > 0);
      }
    },
    LOOK_EVERY,
    onFault,
  )
  return {
    ...post,
    start: () => {
      if (context.mailer !== undefined) post.start()
    },
  }
}
