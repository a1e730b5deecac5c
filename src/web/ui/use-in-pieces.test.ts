import { expect, test } from 'vitest'
import { NOTHING_SENT, sendInPieces, type Progress } from './use-in-pieces.ts'

/** Sends the numbers from 1 to 5, two at once; the server is away as it is asked for the third time. */
async function sendFive() {
  const sent: number[][] = []
  let progress: Progress<string> = NOTHING_SENT
  let asked = 0
  const go = () =>
    sendInPieces([1, 2, 3, 4, 5], progress, {
      size: 2,
      send: async (piece) => {
        asked += 1
        if (asked === 3) throw new Error('away')
        sent.push([...piece])
        return piece.map((one) => `done ${one}`)
      },
      say: (next) => {
        progress = next
      },
    })
  await expect(go()).rejects.toThrow('away')
  const between = progress
  await go()
  return { sent, between, after: progress }
}

test('what is refused between goes on where it was: each is sent once, and what came of it is kept once', async () => {
  const { sent, between, after } = await sendFive()
  expect(sent).toEqual([[1, 2], [3, 4], [5]])
  expect(between).toEqual({ sent: 4, results: ['done 1', 'done 2', 'done 3', 'done 4'], isOver: false })
  expect(after).toEqual({
    sent: 5,
    results: ['done 1', 'done 2', 'done 3', 'done 4', 'done 5'],
    isOver: true,
  })
})

test('nothing to send is over at once', async () => {
  const said: Progress<never>[] = []
  await sendInPieces<number, never>([], NOTHING_SENT, {
    size: 2,
    send: () => Promise.reject(new Error('nothing is sent')),
    say: (progress) => said.push(progress),
  })
  expect(said).toEqual([{ sent: 0, results: [], isOver: true }])
})
