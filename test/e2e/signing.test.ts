/** The region's signing key on the page, and an approved version checked by a button. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { join } from '../support/people.ts'
import { describeInBrowser, settled, startPages, unnamed, type Pages } from './support.ts'

describeInBrowser('signing', () => {
  let pages: Pages
  let project = ''
  beforeAll(async () => {
    pages = await startPages()
    const { administrator, context } = pages.app
    await pages.app.importSample('000-社会工作部.txt')
    const row = await context.store.whole.db
      .selectFrom('projects')
      .select('project_id')
      .orderBy('position')
      .executeTakeFirstOrThrow()
    project = row.project_id
    await context.store.whole.db
      .updateTable('projects')
      .set({ errors: 0, fiscal_year: 2025 })
      .where('project_id', '=', project)
      .execute()
    await context.store.whole.db
      .updateTable('reviews')
      .set({ grade: '优' })
      .where('project_id', '=', project)
      .execute()
    await administrator.send('PUT', '/api/flows/2025', {
      flow: { format: 'jichi.flow/1', stages: [] },
      note: '只批复',
      expected: 0,
    })
  })
  afterAll(() => pages.close())

  test('the key is made on the page, and what is approved then is checked with it', async () => {
    const page = await pages.open('administrator', '/administration/region')
    await settled(page)
    const panel = page.getByRole('region', { name: '签名密钥（SM2）' })
    await panel.getByText('还没有签名密钥。').waitFor()
    await panel.getByRole('button', { name: '生成密钥' }).click()
    await page.getByRole('dialog', { name: '生成密钥' }).getByRole('button', { name: '生成密钥' }).click()
    await panel.getByText(/^04[0-9a-f]{128}$/).waitFor()
    await panel.getByRole('button', { name: '更换密钥' }).waitFor()
    expect(await unnamed(page)).toEqual([])

    const chief = await join(pages.app, '绩效科长', 'performance-office')
    for (const [who, act] of [
      [pages.app.administrator, { kind: 'submit' }],
      [chief, { kind: 'approve', approval: { number: '南财预〔2026〕3号', date: '2026-01-31' } }],
    ] as const) {
      const acted = await who.send('POST', `/api/projects/${project}/filing`, { act })
      expect(acted.statusCode, acted.body).toBe(200)
    }
    await page.goto(`${pages.address}/projects/${project}`)
    await settled(page)
    await page.getByRole('button', { name: '批复版本' }).click()
    const versions = page.getByRole('table', { name: '批复版本' })
    await versions.getByRole('button', { name: '校验第 1 版' }).click()
    await versions.getByText('与批复记录的校验值和 SM2 签名都相符').waitFor()
    await versions.getByRole('link', { name: '下载第 1 版' }).waitFor()
  })
})
