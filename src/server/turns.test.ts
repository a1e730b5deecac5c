/**
 * However many come, no more is in hand than there is room for, nobody is passed over, and everyone gets a
 * turn.
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createRequestTurns } from './turns.ts'

const ROOM = 100

test('what is in hand never exceeds the room, and the first to come is the first to begin', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ size: fc.integer({ min: 0, max: 150 }), work: fc.integer({ min: 0, max: 5 }) }), {
        maxLength: 30,
      }),
      async (visits) => {
        const turns = createRequestTurns(ROOM)
        const begun: number[] = []
        let inHand = 0
        let most = 0
        await Promise.all(
          visits.map(async ({ size, work }, i) => {
            const leave = await turns.take(size)
            begun.push(i)
            const held = Math.min(size, ROOM)
            inHand += held
            most = Math.max(most, inHand)
            for (let step = 0; step < work; step += 1) await Promise.resolve()
            inHand -= held
            leave()
            leave()
          }),
        )
        expect(begun).toEqual(visits.map((_, i) => i))
        expect(most).toBeLessThanOrEqual(ROOM)
      },
    ),
  )
})
