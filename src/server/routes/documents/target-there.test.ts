/** A file of a target that the system has already is told so, by every door, whatever document the target is of. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Job, JobComparison } from '#api/jobs.ts'
import type { ImportFileView, ImportView } from '#api/documents/imports.ts'
import type { ProjectList } from '#api/projects.ts'
import { startApp, type TestApp } from '../../../../test/support/app.ts'

let home: TestApp
beforeEach(async () => {
  home = await startApp()
})
afterEach(() => home.close())

/** A text of a department with several targets. */
const TEXT = '000-社会工作部.txt'

type Row = ProjectList['rows'][number]
const targets = async (): Promise<readonly Row[]> =>
  (await home.administrator.get('/api/projects?size=200&year=2025')).json<ProjectList>().rows

async function paperOf(id: string, format = 'docx'): Promise<Buffer> {
  const answer = await home.administrator.get(`/api/projects/${id}/export/${format}`)
  expect(answer.statusCode).toBe(200)
  return answer.rawPayload
}

/** The file in an import that waits for its confirmation. */
async function held(file: string, bytes: Uint8Array): Promise<ImportFileView | undefined> {
  const { administrator } = home
  const batch = await administrator.send('POST', '/api/batches', { label: '已批复', held: true })
  const { id } = batch.json<{ id: string }>()
  const sent = await administrator.upload(file, bytes, `/api/documents?batch=${id}`)
  const { job } = sent.json<{ job?: string }>()
  if (job !== undefined) await home.finish(job)
  return (await administrator.get(`/api/imports/${id}`)).json<ImportView>().files[0]
}

async function single(file: string, bytes: Uint8Array): Promise<Job> {
  const { job } = (await home.administrator.upload(file, bytes)).json<{ job: string }>()
  return home.finish(job)
}

/** The same target with another value, as an office would send it. */
async function changedPaper(id: string): Promise<Buffer> {
  const html = (await paperOf(id, 'html')).toString('utf8')
  const changed = html.replace('≥95', '≥97')
  expect(changed).not.toBe(html)
  return Buffer.from(changed)
}

describe('the file of one target of a text', () => {
  let target: Row
  beforeEach(async () => {
    await home.importSample(TEXT)
    const rows = await targets()
    for (const row of rows) if ((await paperOf(row.id, 'html')).toString('utf8').includes('≥95')) target = row
    expect(target.code).not.toBeNull()
  })

  test.each(['docx', 'xlsx'])('as it went out as %s is what is here already', async (format) => {
    const file = await held(`${target.name}.${format}`, await paperOf(target.id, format))
    expect(file).toMatchObject({
      group: 'same',
      effect: 'same',
      taken: false,
      older: { id: target.document },
    })
  })

  test('with another value is asked about, with the target, its unit and how far it is', async () => {
    const file = await held('改.html', await changedPaper(target.id))
    expect(file).toMatchObject({
      group: 'doubtful',
      effect: 'beside',
      taken: false,
      choosable: true,
      doubts: [
        {
          code: 'target-there',
          name: target.name,
          target: { id: target.id, unit: target.unitName, state: 'draft' },
        },
      ],
    })
  })

  test('handed in alone waits for a decision, and cannot take the place of the whole text', async () => {
    const job = await single('改.html', await changedPaper(target.id))
    expect(job).toMatchObject({ state: 'needs-decision', against: target.document })
    const { administrator } = home
    const compared = (await administrator.get(`/api/jobs/${job.id}/comparison`)).json<JobComparison>()
    expect(compared).toMatchObject({
      within: { targets: [{ id: target.id, name: target.name, state: 'draft' }] },
      comparison: { added: [], removed: [] },
    })
    expect(compared.comparison.changed).toHaveLength(1)
    const before = (await targets()).length
    await administrator.send('POST', `/api/jobs/${job.id}/decide`, { decision: 'replace' })
    expect(await home.finish(job.id)).toMatchObject({ state: 'needs-decision' })
    expect(await targets()).toHaveLength(before)
    await administrator.send('POST', `/api/jobs/${job.id}/decide`, { decision: 'keep' })
    expect(await home.finish(job.id)).toMatchObject({ state: 'done' })
    expect(await targets()).toHaveLength(before + 1)
  })
})

test('a target that was written here, alone in its document, is a version of it', async () => {
  await home.importSample(TEXT)
  const [row] = await targets()
  const { administrator } = home
  const { units } = (await administrator.get('/api/organisation')).json<{
    units: { id: string; name: string; code: string | null }[]
  }>()
  const begun = await administrator.send('POST', '/api/drafts', {
    unit: units[0]?.id,
    year: 2025,
    name: '手写的目标',
    start: { from: 'empty', size: 'full', budget: '10' },
  })
  expect([begun.statusCode, begun.body]).toEqual([201, begun.body])
  const written = (await targets()).find(({ name }) => name === '手写的目标')
  expect(written).toBeDefined()
  expect(row).toBeDefined()
  const file = await held('手写的目标.docx', await paperOf(written?.id ?? ''))
  expect(file).toMatchObject({ group: 'same', older: { id: written?.document } })
})
