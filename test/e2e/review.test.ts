import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import type { ReviewDetail, ReviewList } from '#api/review.ts'
import { describeInBrowser, settled, startPages, type Pages } from './support.ts'

describeInBrowser('the review of targets', () => {
  let pages: Pages
  beforeAll(async () => {
    pages = await startPages()
    await pages.app.importSample('000-社会工作部.txt')
    await pages.app.importSample('004-人社局.txt')
  })
  afterAll(() => pages.close())

  const asked = async (query = '') => (await pages.app.reader.get(`/api/reviews${query}`)).json<ReviewList>()
  const open = async (who: 'administrator' | 'reader', path = '/review') => {
    const page = await pages.open(who, path)
    await settled(page)
    await sheet(page).getByRole('heading', { name: '完整性审核' }).waitFor()
    return page
  }
  const sheet = (page: Page) => page.getByRole('region', { name: '审核表' })
  const queue = (page: Page) => page.getByRole('region', { name: '待审项目' })
  /** Where the paper needs the room, the queue is a rail. */
  const openQueue = (page: Page) => queue(page).getByRole('button', { name: '展开待审项目' }).click()
  /** The target is open whole: until then digits do nothing but say so. */
  const opened = (page: Page) => page.getByRole('region', { name: '办理', exact: true }).waitFor()
  const current = (page: Page) => queue(page).locator('button[aria-current="true"]')
  const item = (page: Page, name: string) => sheet(page).getByRole('region', { name, exact: true })

  test('the queue is the server’s, the greatest risk × money first and open, and the keys walk through it', async () => {
    const page = await open('reader')
    const { rows } = await asked()
    await expect.poll(() => current(page).textContent()).toContain(rows[0]?.name)
    await page.keyboard.press('j')
    await expect.poll(() => current(page).textContent()).toContain(rows[1]?.name)
    await page.waitForURL(new RegExp(`project=${rows[1]?.id}`))
    // Keys quicker than the page shows what they do: none is lost.
    const device = await page.context().newCDPSession(page)
    await device.send('Emulation.setCPUThrottlingRate', { rate: 20 })
    for (const key of ['ArrowDown', 'j', 'k', 'k']) await page.keyboard.press(key)
    await device.send('Emulation.setCPUThrottlingRate', { rate: 1 })
    await expect.poll(() => current(page).textContent()).toContain(rows[1]?.name)
    await page.waitForURL(new RegExp(`project=${rows[1]?.id}`))
    // Opened again where it was left.
    await page.reload()
    await expect.poll(() => current(page).textContent()).toContain(rows[1]?.name)
  })

  test('another heap opens its own first project: nothing that is not in it can be passed or sent back', async () => {
    const page = await open('administrator')
    const { rows } = await asked('?heap=person')
    const [before] = (await asked()).rows.filter(({ id }) => rows.every((row) => row.id !== id))
    if (before === undefined) throw new Error('nothing outside of the heap')
    await page.goto(`${pages.address}/review?project=${before.id}`)
    await sheet(page).getByRole('heading', { name: '完整性审核' }).waitFor()
    // The answer takes its time, as on a busy server.
    await page.route(/\/api\/reviews\?.*heap=person/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1500))
      await route.continue()
    })
    await opened(page)
    await page.keyboard.press('3')
    await page.waitForURL(/heap=person/)
    await page.waitForURL(new RegExp(`project=${rows[0]?.id}`))
    await expect.poll(() => current(page).textContent()).toContain(rows[0]?.name)
    await page.unrouteAll()
  })

  test('heaps are tabs with the server’s counts, in the address, and keys 0 to 3 reach them', async () => {
    const page = await open('reader')
    const { heaps } = await asked()
    await openQueue(page)
    for (const [name, heap] of [
      ['无问题', 'clean'],
      ['可自动修改', 'mend'],
      ['需人工审核', 'person'],
    ] as const) {
      await queue(page)
        .getByRole('button', { name: `${name} ${heaps[heap].count}` })
        .waitFor()
    }
    await opened(page)
    await page.keyboard.press('3')
    await page.waitForURL(/heap=person/)
    await expect
      .poll(() =>
        queue(page)
          .getByRole('button', { name: /^需人工审核/ })
          .getAttribute('aria-pressed'),
      )
      .toBe('true')
    await opened(page)
    await page.keyboard.press('0')
    await page.waitForURL((url) => !url.searchParams.has('heap'))
    await queue(page).getByRole('searchbox', { name: '项目、编码、指标' }).fill('没有这样的项目')
    await page.keyboard.press('Enter')
    await queue(page).getByText('没有符合条件的项目').waitFor()
  })

  test('two choices made before the page is drawn again both stand', async () => {
    const page = await open('reader', '/review?heap=person')
    await openQueue(page)
    await queue(page)
      .getByRole('button', { name: /^未送审/ })
      .evaluate((box: HTMLElement) => {
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '0', bubbles: true }))
        box.click()
      })
    await page.waitForURL((url) => url.searchParams.get('box') === 'unsent' && !url.searchParams.has('heap'))
    await expect
      .poll(() =>
        queue(page)
          .getByRole('button', { name: /^需人工审核/ })
          .getAttribute('aria-pressed'),
      )
      .toBe('false')
  })

  test('the digit of a heap stands at the heap and in the help of the keys', async () => {
    const page = await open('reader')
    await openQueue(page)
    await page.keyboard.press('?')
    for (const [name, digit] of [
      ['无问题', '1'],
      ['可自动修改', '2'],
      ['需人工审核', '3'],
    ] as const) {
      const heap = queue(page).getByRole('button', { name: new RegExp(`^${name} `) })
      expect(await heap.locator('kbd').textContent()).toBe(digit)
      expect(await heap.getAttribute('aria-keyshortcuts')).toBe(digit)
      await sheet(page)
        .getByText(new RegExp(`${digit} ${name}`))
        .waitFor()
    }
    await sheet(page)
      .getByText(/0 全部/)
      .waitFor()
  })

  test('at 1366 × 768 an empty heap says so with room for its words, and leads back', async () => {
    const page = await pages.open('reader', '/review?search=没有这样的项目')
    await settled(page)
    const said = page.getByRole('main').getByText('没有符合条件的项目').locator('visible=true')
    await expect.poll(() => said.count()).toBe(1)
    const box = await said.boundingBox()
    expect(box?.height).toBeLessThan(32)
    await page.getByRole('button', { name: '看全部' }).locator('visible=true').click()
    await sheet(page).getByRole('heading', { name: '完整性审核' }).waitFor()
  })

  test('N brings each finding of the sheet into view, with what it says', async () => {
    const page = await open('administrator', '/review?heap=person')
    const opened = sheet(page)
      .getByRole('listitem')
      .filter({ has: page.locator('button[aria-expanded="true"]') })
    const all = await sheet(page).locator('li > button[aria-expanded]').count()
    expect(all).toBeGreaterThan(3)
    let last = ''
    for (let step = 0; step < all; step++) {
      await page.keyboard.press('n')
      await expect.poll(() => opened.locator('button').first().innerText()).not.toBe(last)
      last = await opened.locator('button').first().innerText()
      await expect
        .poll(() =>
          opened.evaluate((line) => {
            const pane = [...document.querySelectorAll('section[aria-label="审核表"] *')].find(
              (one) => getComputedStyle(one).overflowY === 'auto',
            )
            const [own, seen] = [line.getBoundingClientRect(), pane?.getBoundingClientRect()]
            if (seen === undefined) return 'no pane'
            const fits = own.height <= seen.height
            return own.top >= seen.top - 1 && (!fits || own.bottom <= seen.bottom + 1)
          }),
        )
        .toBe(true)
    }
  })

  test('a point lost leads to its finding, and the finding to its cell', async () => {
    const page = await open('reader')
    const loss = sheet(page).locator('li > button[aria-expanded]').first()
    await loss.click()
    await page.waitForURL(/finding=/)
    await expect.poll(() => loss.getAttribute('aria-expanded')).toBe('true')
    await page.locator('[data-lit="here"]').waitFor()
    await loss.click()
    await expect.poll(() => page.locator('[data-lit="here"]').count()).toBe(0)
    await page.keyboard.press('n')
    await page.locator('[data-lit="here"]').waitFor()
  })

  test('a reviewer changes an item with a reason, sees the proposal beside it, and goes back to it', async () => {
    const page = await open('administrator')
    const [row] = (await asked()).rows
    const read = async () => (await pages.app.reader.get(`/api/reviews/${row?.id}`)).json<ReviewDetail>()
    const before = await read()
    const own = item(page, '条件充分性')
    await own.getByRole('button', { name: '修改条件充分性' }).click()
    const form = own.getByRole('form', { name: '修改条件充分性' })
    await form.getByRole('button', { name: /保\s*存/ }).click()
    await form.getByText('请写明理由').waitFor()
    if (before.sheet.mode === 'scored') await form.getByRole('textbox', { name: /^改为/ }).fill('6.5')
    else await form.getByRole('radio', { name: '中' }).check()
    await form.getByRole('textbox', { name: /^理由/ }).fill('附件里没有方案')
    await page.keyboard.press('Enter')
    await own.getByText('附件里没有方案').waitFor()
    await own.getByText(/^系统建议/).waitFor()
    expect((await read()).sheet.items.find((one) => one.item === 'conditions')?.change).toMatchObject({
      reason: '附件里没有方案',
      stale: false,
    })
    await queue(page).getByText('已改 1 项').waitFor()

    await own.getByRole('button', { name: '恢复系统建议' }).click()
    await expect.poll(() => own.getByText('附件里没有方案').count()).toBe(0)
    expect((await read()).sheet).toEqual(before.sheet)
    await sheet(page).getByText('修改记录 2').waitFor()
  })

  test('a finding that is waived beside its item costs nothing any more and is still said', async () => {
    const page = await open('administrator', '/review?heap=person')
    const id = (await asked('?heap=person')).rows[0]?.id ?? ''
    const read = async () => (await pages.app.reader.get(`/api/reviews/${id}`)).json<ReviewDetail>()
    const before = await read()
    const loss = sheet(page).locator('li > button[aria-expanded]').first()
    await loss.click()
    await sheet(page).locator('li > button[aria-expanded="true"]').first().waitFor()
    await page.keyboard.press('w')
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox', { name: /^理由/ }).fill('情况属实，已电话核对')
    await dialog.getByRole('button', { name: /忽\s*略/ }).click()
    await sheet(page)
      .getByText(/已忽略，不扣分：情况属实，已电话核对/)
      .first()
      .waitFor()
    const after = await read()
    expect(after.sheet.total).toBeGreaterThanOrEqual(before.sheet.total)
    expect(after.sheet.items.flatMap(({ waived }) => waived)).toHaveLength(1)
    expect(after.row.risk).toBeLessThan(before.row.risk)
  })

  test('a document shows its own sheet, and leads to its projects', async () => {
    const { rows } = await asked()
    const page = await pages.open('reader', `/documents/${rows[0]?.document}`)
    await settled(page)
    const own = page.getByRole('region', { name: '整份文档的审核表' })
    await own.getByText('指标科学性').waitFor()
    await own.getByRole('link', { name: '逐个审核' }).click()
    await page.waitForURL(new RegExp(`document=${rows[0]?.document}`))
    const { total } = await asked(`?document=${rows[0]?.document}`)
    await page.getByText(`${total} 个项目`).waitFor()
    await openQueue(page)
    await queue(page)
      .getByRole('button', { name: /^删除：只看/ })
      .click()
    await page.waitForURL((url) => !url.searchParams.has('document'))
  })

  test('E opens the item that matters most, Esc closes it', async () => {
    const page = await open('administrator')
    await page.keyboard.press('e')
    await sheet(page).getByRole('form', { name: /^修改/ }).waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => sheet(page).getByRole('form', { name: /^修改/ }).count()).toBe(0)
  })

  test('a comment is filled in from the findings, and saved only when the reviewer says so', async () => {
    const page = await open('administrator')
    const opinion = sheet(page).getByRole('region', { name: '审核意见' })
    await opinion.getByRole('button', { name: '按问题填写' }).click()
    await expect
      .poll(() => opinion.getByRole('textbox').inputValue())
      .toMatch(/^请按下列问题修改后重新报送：\n1\. /u)
    await expect.poll(() => opinion.getByRole('button', { name: '按问题填写' }).count()).toBe(0)
    const [row] = (await asked()).rows
    expect((await pages.app.reader.get(`/api/reviews/${row?.id}`)).json<ReviewDetail>().opinion).toBeNull()
  })

  test('an opinion that was typed and not saved is there again, with a way to throw it away', async () => {
    const page = await open('administrator')
    const comment = sheet(page).getByRole('region', { name: '审核意见' }).getByRole('textbox')
    const before = await comment.inputValue()
    await comment.fill('写到一半的意见')
    await openQueue(page)
    await queue(page).locator('li button').nth(1).click()
    await expect.poll(() => comment.inputValue()).not.toBe('写到一半的意见')
    await openQueue(page)
    await queue(page).locator('li button').first().click()
    await expect.poll(() => comment.inputValue()).toBe('写到一半的意见')
    await sheet(page).getByText('上次填写、没有保存的内容已恢复。').waitFor()
    await sheet(page).getByRole('button', { name: '不要了' }).click()
    await expect.poll(() => comment.inputValue()).toBe(before)
    await page.reload()
    await expect.poll(() => comment.inputValue()).toBe(before)
    expect(await sheet(page).getByText('没有保存的内容已恢复').count()).toBe(0)
  })

  test('the reviewer concludes and comments; the queue shows the conclusion', async () => {
    const page = await open('administrator')
    const opinion = sheet(page).getByRole('region', { name: '审核意见' })
    await page.keyboard.press('c')
    await page.keyboard.type('请补充测算依据')
    await opinion.getByRole('radio', { name: '中' }).check()
    await opinion.getByText('退回修改，重新报送审核').waitFor()
    await opinion.getByRole('button', { name: '保存意见' }).click()
    await queue(page).getByText('结论 中').waitFor()
    await page.reload()
    await expect
      .poll(() => opinion.getByRole('textbox', { name: '意见' }).inputValue())
      .toBe('请补充测算依据')
  })

  test('a reader sees everything and can change nothing', async () => {
    const page = await open('reader')
    await expect.poll(() => sheet(page).getByRole('button', { name: /^修改/ }).count()).toBe(0)
    await expect.poll(() => sheet(page).getByRole('button', { name: '保存意见' }).isDisabled()).toBe(true)
    await page.keyboard.press('e')
    await expect.poll(() => sheet(page).getByRole('form', { name: /^修改/ }).count()).toBe(0)
  })

  test('printed, the form alone is left', async () => {
    const page = await open('administrator')
    await page.emulateMedia({ media: 'print' })
    await page.getByRole('heading', { name: /^项目支出绩效目标审核表/ }).waitFor()
    await expect.poll(() => queue(page).isVisible()).toBe(false)
    await expect.poll(() => page.getByRole('table', { name: '绩效指标' }).isVisible()).toBe(false)
    for (const name of ['规范完整性', '资金匹配性', '条件充分性'])
      await expect.poll(() => page.getByRole('rowheader', { name, exact: true }).isVisible()).toBe(true)
  })
})
