import { afterAll, describe, expect, test } from 'vitest'
import { targets } from '../../../test/support/targets.ts'
import { composePaper } from '../paper/compose.ts'
import { TEMPLATES } from '../templates/templates.ts'
import { writePaper, writeTargets } from '../write.ts'
import { createWriters } from './writers.ts'

describe('writing in a worker', () => {
  const writers = createWriters()
  afterAll(() => writers.close())
  const document = targets([{}, { name: '劳务费' }])

  test.each(['docx', 'xlsx', 'pdf', 'html', 'csv', 'json'] as const)(
    'gives the same %s as in place',
    async (format) => {
      const [there, here] = [
        await writers.writeTargets(document, format, { projects: [2] }),
        await writeTargets(document, format, { projects: [2] }),
      ]
      expect(there.ok && here.ok && Buffer.compare(Buffer.from(there.value), Buffer.from(here.value))).toBe(0)
    },
  )

  test('draws any paper, several asked for at once', async () => {
    const paper = composePaper(document, { template: TEMPLATES.hebei, asked: false, own: [], only: null })
    const drawn = await Promise.all([writers.writePaper(paper, 'pdf'), writers.writePaper(paper, 'html')])
    expect(drawn.map((file) => file.ok && Buffer.from(file.value))).toEqual(
      [await writePaper(paper, 'pdf'), await writePaper(paper, 'html')].map(
        (file) => file.ok && Buffer.from(file.value),
      ),
    )
  })

  test('leaves this thread free while it draws', async () => {
    const many = targets(Array.from({ length: 60 }, (_, i) => ({ name: `项目${i}` })))
    let turns = 0
    const ticking = setInterval(() => {
      turns++
    }, 1)
    await writers.writeTargets(many, 'pdf')
    clearInterval(ticking)
    expect(turns).toBeGreaterThan(5)
  })

  test('writes no more once it is closed', async () => {
    const closing = createWriters()
    await closing.writeTargets(document, 'csv')
    await closing.close()
    await expect(closing.writeTargets(document, 'csv')).rejects.toThrow()
  })
})
