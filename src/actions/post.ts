/** Sends mails as they become due, one round after another, for as long as the server runs. */
import { listRegions } from '#store/regions.ts'
import type { Context } from './context.ts'
import { sendMails } from './send-mails.ts'

export type Post = {
  start(): void
  /** Ends after the mail under way. */
  stop(): Promise<void>
}

const LOOK_EVERY = 30_000

/** Does nothing where no mail server is set. */
export function createPost(context: Context, { onFault = () => {} }: { readonly onFault?: (cause: unknown) => void } = {}): Post {
  const state = { stopping: false }
  let working: Promise<void> | null = null
  let timer: NodeJS.Timeout | null = null

  async function work(): Promise<void> {
    for (const { id } of await listRegions(context.store.db)) {
      while (!state.stopping && (await sendMails(context, id)) > 0);
    }
  }

  function look(): void {
    working ??= work().catch(onFault).finally(() => { working = null })
  }

  return {
    start() {
      if (context.mailer === undefined) return
      timer = setInterval(look, LOOK_EVERY).unref()
      look()
    },
    async stop() {
      state.stopping = true
      if (timer !== null) clearInterval(timer)
      await working
    },
  }
}
