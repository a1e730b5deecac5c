import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { saying, startModelServer, status, type ModelServer } from '../support/model-server.ts'
import { describeInBrowser, startPages, type Pages } from './support.ts'

describeInBrowser('the optional language model', () => {
  let pages: Pages
  let model: ModelServer
  let page: Page
  beforeAll(async () => {
    model = await startModelServer()
    pages = await startPages()
    await pages.app.importSample('000-社会工作部.txt')
    page = await pages.open('administrator', '/administration/model')
  })
  afterAll(async () => {
    await pages.close()
    await model.close()
  })

  test('is off; its address is tried and saved', async () => {
    await page.getByRole('heading', { level: 1, name: '语言模型' }).waitFor()
    await page.getByRole('textbox', { name: '服务地址' }).fill('10.0.0.5')
    await page.getByText('应为 http:// 或 https:// 开头的地址').waitFor()
    await page.getByRole('textbox', { name: '服务地址' }).fill(model.address)
    await page.getByRole('textbox', { name: '模型名称' }).fill('qwen')
    model.behave(status(503))
    await page.getByRole('button', { name: '测试连接' }).click()
    await page.getByRole('alert').getByText('status-503').waitFor()
    model.behave(saying('正常'))
    await page.getByRole('button', { name: '测试连接' }).click()
    await page.getByText('连接正常：qwen2.5-72b-instruct').waitFor()
    await page.getByRole('switch', { name: '启用语言模型' }).click()
    await page.getByRole('button', { name: '保存' }).click()
    await page.getByText('已保存').waitFor()
  })

  test('is asked about a project; its remarks are apart, with its name, and are plain text', async () => {
    await page.goto(`${pages.address}/projects`)
    await page.getByRole('link', { name: '常态化宣传及开展志愿服务活动' }).first().click()
    const panel = page.getByRole('region', { name: '模型意见' })
    model.behave(
      saying(
        '{"remarks":[{"indicator":1,"field":"value","message":"没有说明规模 <b>粗</b>","suggestion":"≤9.5万元"}]}',
      ),
    )
    await panel.getByRole('button', { name: '请模型提意见' }).click()
    await panel.getByText('没有说明规模 <b>粗</b>').waitFor()
    const words = await panel.innerText()
    expect(words).toContain('qwen2.5-72b-instruct')
    expect(words).toContain('仅供参考，不计入问题和评分')
    expect(words).toMatch(/指标 1 · 指标值[^]*建议改为 ≤9\.5万元/u)
  })

  test('waiting can be stopped', async () => {
    const panel = page.getByRole('region', { name: '模型意见' })
    model.behave(() => {})
    await panel.getByRole('button', { name: '重新提问' }).click()
    await panel.getByRole('button', { name: '停止' }).click()
    await panel.getByRole('button', { name: '重新提问' }).waitFor()
    await panel.getByText('没有说明规模').waitFor()
  })

  test('nothing is asked of a document marked as classified', async () => {
    await page.getByRole('navigation', { name: '当前位置' }).getByRole('link').last().click()
    await page.getByRole('checkbox', { name: '涉密' }).click()
    await page.getByText('已标为涉密').waitFor()
    await page.goBack()
    await page.getByRole('region', { name: '问题' }).waitFor()
    await expect.poll(() => page.getByRole('region', { name: '模型意见' }).count()).toBe(0)
  })
})
