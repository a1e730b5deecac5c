import { describe, expect, test } from 'vitest'
import { EMPTY_ENTRY, type SheetContent } from '#core/monitoring/sheet-content.ts'
import { createSheetKeeper, type SheetKeeper } from './sheet-keeper.ts'

const content = (problems: string): SheetContent => ({
  entries: [EMPTY_ENTRY],
  expectedPaid: '',
  problems,
  measure: null,
  measureText: '',
})
const START = { content: content(''), revision: 3 }

/** A server that answers when it is asked to. */
function server() {
  const sent: (readonly [string, number])[] = []
  const waiting: (() => void)[] = []
  return {
    sent,
    send: ({
      content: { problems },
      revision,
    }: {
      readonly content: SheetContent
      readonly revision: number
    }) => {
      sent.push([problems, revision])
      return new Promise<{ revision: number }>((resolve) => {
        waiting.push(() => resolve({ revision: revision + 1 }))
      })
    },
    answer: () => waiting.shift()?.(),
  }
}

async function until(done: () => boolean): Promise<void> {
  while (!done())
    await new Promise((resolve) => {
      setTimeout(resolve, 1)
    })
}

const isSaved = (keeper: SheetKeeper) => keeper.now().state === 'saved'

describe('keeping a sheet while it is written', () => {
  test('what is typed during a slow save goes with the next one, and what is typed after that, too', async () => {
    const { sent, send, answer } = server()
    const keeper = createSheetKeeper(START, send, 5)
    keeper.change(content('一'))
    await until(() => sent.length === 1)
    keeper.change(content('一二'))
    answer()
    await until(() => sent.length === 2)
    answer()
    await until(() => isSaved(keeper))
    // The moment after the last key comes when everything is kept already: it asks for nothing, and leaves
    // nothing behind.
    await keeper.flush()
    keeper.change(content('一二三'))
    await until(() => sent.length === 3)
    answer()
    await until(() => isSaved(keeper))
    expect(sent).toEqual([
      ['一', 3],
      ['一二', 4],
      ['一二三', 5],
    ])
    expect(await keeper.flush()).toBe(6)
  })

  test('nothing typed is nothing sent', async () => {
    const { sent, send } = server()
    expect(await createSheetKeeper(START, send, 5).flush()).toBe(3)
    expect(sent).toEqual([])
  })

  test('a refusal is shown, and the same is tried again when asked', async () => {
    let refuse = true
    const keeper = createSheetKeeper(
      START,
      ({ revision }) =>
        refuse ? Promise.reject(new Error('away')) : Promise.resolve({ revision: revision + 1 }),
      1_000_000,
    )
    keeper.change(content('一'))
    expect([await keeper.flush(), keeper.now().state]).toEqual([null, 'failed'])
    refuse = false
    expect([await keeper.flush(), keeper.now().state]).toEqual([4, 'saved'])
  })
})
