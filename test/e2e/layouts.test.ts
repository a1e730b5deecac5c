import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { meaningName } from '#text/form-labels.ts'
import { unknownForm, UNKNOWN_FORM_MAPPINGS } from '../support/unknown-form.ts'
import { describeInBrowser, downloaded, drop, settled, startPages, unnamed, type Pages } from './support.ts'

const NAME = '鹿南县任务表'

describeInBrowser('an unknown form', () => {
  let pages: Pages
  let page: Page
  beforeAll(async () => {
    pages = await startPages()
    page = await pages.open('administrator', '/documents')
    await settled(page)
  })
  afterAll(() => pages.close())

  const imported = (file: string) =>
    page.getByRole('region', { name: '导入文档' }).getByRole('listitem').filter({ hasText: file })
  const figure = (name: string) =>
    page
      .getByRole('region', { name: '能读出的内容' })
      .locator('strong')
      .nth(['项目', '指标', '没有归位'].indexOf(name))

  /** Chooses the meaning of a label by typing its name, as one does without a mouse. */
  async function choose(label: string, meaning: string): Promise<void> {
    const select = page.getByRole('combobox', { name: `“${label}”的含义` })
    await select.focus()
    await select.fill(meaning)
    await page.locator('.ant-select-item-option-active').filter({ hasText: meaning }).waitFor()
    await select.press('Enter')
  }

  test('fails, and its row leads to the page where its labels are explained', async () => {
    await drop(page, [{ name: '甲.txt', bytes: unknownForm('修路', '12.5') }])
    await imported('甲.txt').getByText('没有导入').waitFor()
    await imported('甲.txt').getByRole('link', { name: '辨认表式：甲.txt' }).click()
    await page.getByRole('heading', { level: 1, name: '表式辨认' }).waitFor()
    await page
      .getByRole('region', { name: /^没有认出的/ })
      .getByRole('button', { name: '在原文中查看“看什么事”' })
      .waitFor()
    await expect.poll(() => figure('项目').innerText()).toBe('0')
    await expect.poll(() => page.getByRole('button', { name: '记住这种表式' }).isDisabled()).toBe(true)
    await expect.poll(() => unnamed(page)).toEqual([])
    await page.locator('[data-place]').filter({ hasText: '哪来的' }).click()
    await page
      .locator('input:focus')
      .and(page.getByRole('combobox', { name: '“哪来的”的含义' }))
      .waitFor()
  })

  test('what would be read shows while the labels are mapped, and every step can be undone', async () => {
    for (const { label, meaning } of UNKNOWN_FORM_MAPPINGS)
      if (meaning !== null) await choose(label, meaningName(meaning, 'zh-CN'))
    await page.getByRole('region', { name: '能读出的内容' }).getByText('修路', { exact: true }).waitFor()
    await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null)
    expect([await figure('项目').innerText(), await figure('指标').innerText()]).toEqual(['0 1', '0 2'])
    await expect.poll(() => figure('没有归位').innerText()).toMatch(/ 0$/)
    await page.getByRole('button', { name: '撤销', exact: true }).click()
    await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null)
    await expect.poll(() => figure('没有归位').innerText()).not.toMatch(/ 0$/)
    await choose('哪来的', '指标值确定依据')
  })

  test('remembered under a name, the file is read again and opens as a document', async () => {
    await page.getByRole('button', { name: '记住这种表式' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: '记住并重新读取' }).click()
    await dialog.getByText('必须填写').waitFor()
    await dialog.getByRole('textbox', { name: '名称' }).fill(NAME)
    await dialog.getByRole('button', { name: '记住并重新读取' }).click()
    await page.getByRole('heading', { level: 2, name: '预算项目绩效目标（1）' }).waitFor()
    await page.getByRole('link', { name: '修路' }).waitFor()
    await expect.poll(() => page.getByRole('button', { name: '辨认表式' }).count()).toBe(0)
  })

  test('the next file of the same form is read without help', async () => {
    await page.goto(`${pages.address}/documents`)
    await settled(page)
    await drop(page, [{ name: '乙.txt', bytes: unknownForm('建桥', '88') }])
    await imported('乙.txt').getByText('1 项目 2 指标').waitFor()
  })

  test('a layout goes out as a file, is removed, and comes back; then the form is read again', async () => {
    await page.goto(`${pages.address}/administration/layouts`)
    const row = page.getByRole('row').filter({ hasText: NAME })
    await row.waitFor()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      row.getByRole('link', { name: `导出表式 ${NAME}` }).click(),
    ])
    expect(download.suggestedFilename()).toBe(`${NAME}.layout.json`)
    const file = await downloaded(download)

    await row.getByRole('button', { name: `删除表式 ${NAME}` }).click()
    await page.getByRole('dialog').getByRole('button', { name: '删除' }).click()
    await page.getByText('还没有记住的表式').waitFor()
    const failed = await pages.app.import('丙.txt', unknownForm('种树', '3'))
    expect(failed.state).toBe('failed')

    await page
      .getByLabel('导入表式文件')
      .first()
      .setInputFiles({ name: '别的.json', mimeType: 'application/json', buffer: Buffer.from('不是') })
    await page.getByText('“别的.json”不是表式文件').waitFor()
    await page.getByLabel('导入表式文件').first().setInputFiles(file)
    await row.waitFor()
    expect(await pages.app.import('丁.txt', unknownForm('挖井', '4'))).toMatchObject({
      state: 'done',
      result: { indicators: 2 },
    })
  })

  test('a document with something left over leads there, too, and a reader looks without changing', async () => {
    const rest = Buffer.concat([unknownForm('绿化', '6'), Buffer.from('\n\t奇怪的一格\n\t再一格\n')])
    const { result } = await pages.app.import('戊.txt', rest)
    await page.goto(`${pages.address}/documents/${result?.document}`)
    await page.getByRole('heading', { name: /处文字没有找到归属/ }).waitFor()
    await page.getByRole('button', { name: '辨认表式' }).click()
    await page.getByRole('heading', { level: 1, name: '表式辨认' }).waitFor()
    await page.getByText(`认作“${NAME}”`).waitFor()

    const reader = await pages.open('reader', `/documents/${result?.document}/layout`)
    await reader.getByRole('region', { name: '能读出的内容' }).waitFor()
    await expect.poll(() => reader.getByRole('button', { name: '记住这种表式' }).count()).toBe(0)
    await expect
      .poll(() => reader.getByRole('combobox', { name: '“看什么事”的含义' }).isDisabled())
      .toBe(true)
  })

  test('what was chosen is not lost without a question', async () => {
    await choose('花销', '其中：财政资金')
    const asked = new Promise<string>((resolve) =>
      page.once('dialog', (dialog) => {
        resolve(dialog.message())
        void dialog.dismiss()
      }),
    )
    await page.getByRole('link', { name: '文档', exact: true }).first().click()
    expect(await asked).toContain('没有保存')
    await page.getByRole('heading', { level: 1, name: '表式辨认' }).waitFor()
    await page.getByRole('button', { name: '全部还原' }).click()
  })
})
