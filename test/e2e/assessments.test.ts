/**
 * 事前绩效评估 in the browser: the unit is kept from 送审 and led to the form, writes it, another signs, the unit
 * sends in; 人大 reads.
 */
import { mkdirSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DraftCreated } from '#api/writing/drafts.ts'
import { join, type Member } from '../support/people.ts'
import { writeAll } from '../support/written.ts'
import { describeInBrowser, settled, startPages, unnamed, type Pages } from './support.ts'

/** With JICHI_SHOTS=folder the pages are kept as pictures, to be looked at. */
async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env['JICHI_SHOTS']
  if (folder === undefined) return
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
}

describeInBrowser('事前绩效评估', () => {
  let pages: Pages
  let project = ''
  let filler: Member
  let department: Member
  beforeAll(async () => {
    pages = await startPages()
    const { app } = pages
    const made = async (what: object) =>
      (
        await app.administrator.send('POST', '/api/organisation', {
          what: { change: 'create', office: null, ...what },
          from: '2025-01-01',
          note: '',
        })
      ).json<{ id: string }>().id
    const bureau = await made({ kind: 'department', code: '763', name: '社会工作部', parent: null })
    const unit = await made({ kind: 'unit', code: '763001', name: '社会工作部本级', parent: bureau })
    filler = await join(app, '张会计', 'unit-filler', unit)
    department = await join(app, '李科长', 'department-reviewer', bureau)
    const data = {
      format: 'jichi.rule-set/1',
      id: 'ours/2025',
      name: null,
      version: 1,
      region: '13',
      from: 2025,
      to: null,
      parent: 'hebei/2025',
      assessment: { gate: 'required', from: { large: '100' } },
    }
    expect(
      (await app.administrator.send('POST', '/api/rule-sets', { data, note: '评估口径', expected: null }))
        .statusCode,
    ).toBe(201)
    project = (
      await filler.send('POST', '/api/drafts', {
        unit,
        year: 2026,
        name: '社区综合服务中心建设',
        start: { from: 'empty', size: 'full', budget: '300' },
      })
    ).json<DraftCreated>().project
    // Whatever a bare form lacks is not what is looked at here.
    await writeAll(app, filler, project)
  }, 120_000)
  afterAll(() => pages.close())

  test('from the refusal to the signed report and 送审', async () => {
    const page = await pages.open(filler, `/projects/${project}`)
    await settled(page)
    const way = page.getByRole('region', { name: '办理进度' })
    const send = way.getByRole('button', { name: '送审' })
    await send.waitFor()
    expect(await send.isDisabled()).toBe(true)
    await way.getByText('应当先做事前绩效评估').first().waitFor()
    await shot(page, 'project-kept-back')
    // Said beside the form, too, before anybody presses 送审.
    const form = await pages.open(filler, `/projects/${project}/write`)
    await form
      .getByRole('note', { name: '事前绩效评估' })
      .getByText(/应当先做事前绩效评估/)
      .waitFor()
    await form.close()
    await way.getByRole('link', { name: '去评估' }).click()
    await page.getByRole('heading', { name: '社区综合服务中心建设 · 事前绩效评估' }).waitFor()
    await settled(page)
    expect(await page.getByRole('region', { name: '项目基本情况' }).innerText()).toContain('300.00 万元')
    const hand = page.getByRole('button', { name: '提交审定' })
    expect(await hand.isDisabled()).toBe(true)

    for (const element of ['立项必要性', '投入经济性', '绩效目标合理性', '实施方案可行性', '筹资合规性']) {
      const groups = page.getByRole('region', { name: element }).getByRole('group')
      for (const group of await groups.all()) await group.getByText('优', { exact: true }).click()
    }
    const policy = page.getByRole('group', { name: '政策相关性等级' })
    await policy.getByText('中', { exact: true }).click()
    const side = page.getByRole('complementary', { name: '评估情况' })
    await side.getByText('98.5').first().waitFor()
    await side.getByText('1 项低于“良”，请写明理由').waitFor()
    await page.getByRole('textbox', { name: '政策相关性依据和理由' }).fill('依据文件到期未续')
    await page.getByRole('checkbox', { name: '专家论证' }).check()
    await page.getByRole('textbox', { name: '评估组织和过程' }).fill('成立评估组，查阅资料并实地调研。')
    await page.getByRole('button', { name: '添加专家' }).click()
    const expert = page.getByRole('group', { name: '专家 1' })
    await expert.getByRole('textbox', { name: '姓名' }).fill('李明')
    await expert.getByRole('textbox', { name: '单位及职称' }).fill('市造价站高级工程师')
    await expert.getByRole('textbox', { name: '意见' }).fill('测算依据充分，建议支持。')
    await expert.getByRole('radio', { name: '予以支持' }).check()
    await page.getByRole('textbox', { name: '总体评估意见' }).fill('立项必要，测算有据，方案可行。')
    await side.getByText('内容齐全，可以提交审定。').waitFor()
    expect(await unnamed(page)).toEqual([])
    await shot(page, 'writing')
    await page.getByRole('button', { name: '保存', exact: true }).click()
    await page.getByText('已保存').first().waitFor()
    await expect.poll(() => hand.isEnabled()).toBe(true)
    await hand.click()
    await page.getByRole('dialog', { name: '提交审定' }).getByRole('button', { name: '提交审定' }).click()
    await page.getByText('待审定').first().waitFor()

    const signer = await pages.open(department, '/assessments')
    await settled(signer)
    await signer.getByRole('button', { name: /^未通过 1/ }).waitFor()
    expect(await unnamed(signer)).toEqual([])
    await shot(signer, 'list')
    await signer.getByRole('link', { name: '社区综合服务中心建设' }).click()
    await signer.getByRole('button', { name: '审定出具' }).click()
    const dialog = signer.getByRole('dialog', { name: '审定出具' })
    await dialog.getByText('结论为“予以支持”').waitFor()
    await dialog.getByRole('textbox', { name: '审定意见（可不填）' }).fill('同意评估结论')
    await dialog.getByRole('button', { name: '审定出具' }).click()
    await signer.getByRole('region', { name: '已出具的评估' }).getByText('李科长').waitFor()
    await shot(signer, 'signed')
    const download = signer.waitForEvent('download')
    await signer.getByRole('link', { name: '导出 Word' }).first().click()
    expect((await download).suggestedFilename()).toBe(
      '2026_763001_社会工作部本级_社区综合服务中心建设事前绩效评估报告.docx',
    )

    await page.goto(`${pages.address}/projects/${project}`)
    await settled(page)
    await way.getByText('98.5 分 · 予以支持').waitFor()
    await expect.poll(() => send.isEnabled()).toBe(true)
    await shot(page, 'project-passed')
  })

  test('人大 reads what was signed and can change nothing', async () => {
    const page = await pages.open('reader', `/projects/${project}/assessment`)
    await settled(page)
    await page.getByText('以下为已出具的第 1 版。').waitFor()
    await page.getByText('依据文件到期未续').waitFor()
    expect(await page.getByRole('button', { name: '审定出具' }).count()).toBe(0)
    expect(await page.getByRole('textbox', { name: '总体评估意见' }).count()).toBe(0)
  })

  test('what must be adjusted is answered before 送审; a message leads to the assessment', async () => {
    await filler.send('POST', `/api/projects/${project}/assessment`, {
      revision: 3,
      act: 'reopen',
      comment: '方案有调整',
    })
    const writer = await pages.open(filler, `/projects/${project}/assessment`)
    await settled(writer)
    await writer.getByText('退回或重新评估的原因：方案有调整').waitFor()
    await writer.getByRole('group', { name: '结论' }).getByRole('radio', { name: '调整后支持' }).check()
    await writer.getByRole('textbox', { name: '结论与得分不一致的理由' }).fill('自筹资金未落实')
    await writer.getByRole('textbox', { name: '应调整的内容 1' }).fill('落实自筹资金')
    await writer.getByRole('button', { name: '提交审定' }).click()
    await writer.getByRole('dialog', { name: '提交审定' }).getByRole('button', { name: '提交审定' }).click()
    await writer.getByText('待审定').first().waitFor()

    const signer = await pages.open(department, '/messages')
    await settled(signer)
    await signer
      .getByRole('link', { name: /张会计提交了《社区综合服务中心建设》的事前评估/u })
      .first()
      .click()
    await signer.getByRole('button', { name: '审定出具' }).click()
    await signer.getByRole('dialog', { name: '审定出具' }).getByRole('button', { name: '审定出具' }).click()
    await signer.getByText('第 2 版').first().waitFor()

    await writer.reload()
    await settled(writer)
    const answers = writer.getByRole('region', { name: '调整意见落实情况' })
    await answers.getByRole('textbox', { name: '落实情况 1' }).fill('自筹资金已到位')
    await answers.getByRole('button', { name: '保存落实情况' }).click()
    await writer.getByText('已保存落实情况').first().waitFor()
    await shot(writer, 'answers')
    const view = await filler.get(`/api/projects/${project}/assessment`)
    expect(view.json()).toMatchObject({
      refusal: null,
      versions: [
        { number: 2, conclusion: 'adjust' },
        { number: 1, conclusion: 'support' },
      ],
    })

    // A reviewer sees what came of it, and the way there.
    expect(
      (
        await filler.send('POST', `/api/projects/${project}/filing`, {
          act: { kind: 'submit', comment: '' },
          request: null,
          steps: null,
        })
      ).statusCode,
    ).toBe(200)
    const review = await pages.open(department, `/review?project=${project}`)
    await settled(review)
    await review.getByText('98.5 分 · 调整后支持').waitFor()
    await shot(review, 'review')
    expect(await review.getByRole('link', { name: '查看评估' }).getAttribute('href')).toBe(
      `/projects/${project}/assessment`,
    )
  })
})
