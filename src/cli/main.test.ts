/** The command line as people run it: the real program in processes of its own. */
import { spawn } from 'node:child_process'
import {
  cpSync,
  mkdtempSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { zipSync } from 'fflate'
import stringWidth from 'string-width'
import { afterAll, describe, expect, test } from 'vitest'
import { targets } from '../../test/support/targets.ts'
import { unknownForm } from '../../test/support/unknown-form.ts'

const ROOT = resolve(import.meta.dirname, '..', '..')
const SAMPLES = join(ROOT, 'samples')
const folder = mkdtempSync(join(tmpdir(), 'jichi-cli-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

type Ran = { readonly code: number | null; readonly out: string; readonly error: string }

function jichi(
  args: readonly string[],
  input: Uint8Array | null = null,
  environment: Record<string, string> = {},
): Promise<Ran> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [join(ROOT, 'bin', 'jichi.js'), ...args], {
      cwd: folder,
      env: { ...process.env, JICHI_LANG: '', ...environment },
    })
    let out = ''
    let error = ''
    // Decoded as one stream: a character may lie in two pieces.
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      out += chunk
    })
    child.stderr.on('data', (chunk: Buffer) => {
      error += chunk.toString('utf8')
    })
    child.on('error', fail)
    child.on('close', (code) => done({ code, out, error }))
    child.stdin.end(input ?? undefined)
  })
}

const sample = (name: string) => join(SAMPLES, name)
const gold = (name: string) =>
  JSON.parse(readFileSync(join(ROOT, 'test', 'golden', `${name}.json`), 'utf8')) as {
    projects: { name: string; code: string | null; indicators: unknown[] }[]
  }

describe('jichi read', () => {
  test('--json gives the hand-checked projects', async () => {
    const { code, out } = await jichi(['read', '--json', sample('000-社会工作部.txt')])
    expect(code).toBe(0)
    expect((JSON.parse(out) as { projects: unknown }).projects).toMatchObject(gold('000').projects)
  })

  test('--ndjson gives a line a file; a bad one is reported and does not stop the others', async () => {
    writeFileSync(join(folder, '空.txt'), '')
    const { code, out, error } = await jichi([
      'read',
      '--ndjson',
      sample('000-社会工作部.txt'),
      '空.txt',
      '没有.txt',
      sample('002-乡村振兴局.txt'),
    ])
    expect(code).toBe(2)
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => (JSON.parse(line) as { projects: unknown[] }).projects.length),
    ).toEqual([5, 6])
    expect(error).toContain('空.txt：文件是空的')
    expect(error).toContain('没有.txt：没有这个文件')
  })

  test('the name of a file gives no commands to the terminal', async () => {
    writeFileSync(join(folder, '\u001b[2J\u001b]0;改名\u0007坏.txt'), '')
    const { code, error } = await jichi(['read', '\u001b[2J\u001b]0;改名\u0007坏.txt'])
    expect([code, error]).toEqual([2, expect.stringContaining('[2J]0;改名坏.txt：文件是空的')])
    // oxlint-disable-next-line no-control-regex -- these are what must not be left
    expect(error).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/)
  })

  test('--layouts reads forms that the program does not know; a file that is no layout is reported, and nothing is read', async () => {
    writeFileSync(join(folder, '任务.txt'), unknownForm('修路', '12.5'))
    expect((await jichi(['read', '任务.txt'])).code).toBe(2)
    const description = {
      format: 'jichi.layout/1',
      id: 'ours',
      name: '本县任务表',
      titles: [],
      fields: { name: ['任务'], total: ['花销'] },
      goals: { annual: ['打算做成'] },
      columns: {
        level1: ['大类'],
        level2: ['小类'],
        level3: ['看什么事'],
        value: ['要做到'],
        weight: ['打几分'],
        basis: ['哪来的'],
      },
    }
    writeFileSync(join(folder, '任务.layout.json'), `\uFEFF${JSON.stringify(description)}`)
    const read = await jichi(['read', '--json', '--layouts', '任务.layout.json', '任务.txt'])
    expect(JSON.parse(read.out)).toMatchObject({
      source: { recognised: [{ layout: 'ours' }] },
      projects: [
        { name: '修路', budget: { total: '12.5' }, indicators: [{ level3: '修路数量' }, { weight: '30' }] },
      ],
      unplaced: [],
    })
    const converted = await jichi(['convert', '任务.txt', '-o', '任务.csv', '--layouts', '任务.layout.json'])
    expect([
      converted.code,
      readFileSync(join(folder, '任务.csv'), 'utf8').includes('修路验收合格率'),
    ]).toEqual([0, true])
    writeFileSync(join(folder, '错.layout.json'), JSON.stringify({ ...description, columns: { valeu: [] } }))
    const wrong = await jichi(['check', '--layouts', '错.layout.json', '任务.txt'])
    expect([wrong.code, wrong.out, wrong.error.includes('columns.valeu')]).toEqual([2, '', true])
    expect((await jichi(['read', '--layouts', '任务.txt', '任务.txt'])).error).toContain('不是表式文件')
  })

  test('what is larger than any document is not taken into memory', async () => {
    const huge = join(folder, '镜像.iso')
    writeFileSync(huge, '')
    truncateSync(huge, 3_000_000_000)
    const file = await jichi(['read', huge])
    expect([file.code, file.error.includes('镜像.iso：超过 50 MB')]).toEqual([2, true])
    const input = await jichi(['read', '--lang', 'en', '-'], Buffer.alloc(50 * 1024 * 1024 + 1))
    expect([input.code, input.error.includes('larger than 50 MB')]).toEqual([2, true])
  })

  test('the table is aligned for characters two columns wide, without colour outside a terminal', async () => {
    const { out } = await jichi(['read', sample('002-乡村振兴局.txt')])
    const lines = out.split('\n')
    const rule = lines.findIndex((line) => line.startsWith('─'))
    const widths = (lines[rule] ?? '').split('  ').map((part) => stringWidth(part))
    const rows = lines.slice(rule + 1, rule + 8)
    expect(rows).toHaveLength(7)
    const code = (widths[0] ?? 0) + 2 + (widths[1] ?? 0) + 2
    for (const [i, { code: written }] of gold('002').projects.entries()) {
      const row = rows[i] ?? ''
      expect(stringWidth(row.slice(0, row.indexOf(written ?? '?')))).toBe(code)
    }
    expect(stringWidth(rows[0] ?? '')).toBe(stringWidth(rows[5] ?? ''))
    expect(rows[6]).toContain('合计')
    expect(rows[6]).toContain('891.08')
    expect(out).not.toContain('\u001b')
  })

  test('a folder is read file by file, standard input under -', async () => {
    const inside = join(folder, '文件夹', '下级')
    mkdirSync(inside, { recursive: true })
    cpSync(sample('000-社会工作部.docx'), join(inside, 'a.docx'))
    cpSync(sample('000-社会工作部.txt'), join(folder, '文件夹', 'b.txt'))
    const read = await jichi(['read', '--json', '文件夹'])
    expect((JSON.parse(read.out) as unknown[]).length).toBe(2)
    const piped = await jichi(['read', '--json', '-'], readFileSync(sample('000-社会工作部.docx')))
    expect((JSON.parse(piped.out) as { projects: unknown[] }).projects).toHaveLength(5)
  })
})

describe('many files', () => {
  const zipped = () => {
    const inner = zipSync({ '里面.docx': readFileSync(sample('000-社会工作部.docx')) })
    writeFileSync(
      join(folder, '全县.zip'),
      zipSync({
        '甲/001.txt': readFileSync(sample('001-组织部.txt')),
        '002.txt': readFileSync(sample('002-乡村振兴局.txt')),
        '空.txt': new Uint8Array(0),
        '照片.docx': Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
        '再压.zip': inner,
      }),
    )
  }

  test('a zip is read member by member, in order; bad ones are reported at the end, good ones are there', async () => {
    zipped()
    const { code, out, error } = await jichi(['read', '--ndjson', '全县.zip'])
    expect(code).toBe(2)
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as { projects: unknown[]; source: { file: string } })
        .map(({ projects, source }) => [source.file, projects.length]),
    ).toEqual([
      ['001.txt', 19],
      ['002.txt', 6],
      ['里面.docx', 5],
    ])
    expect(error).toMatch(
      /5个文件中有2个没有读成：\n[^]*全县\.zip\/空\.txt：文件是空的[^]*全县\.zip\/照片\.docx：文件内容是图片/,
    )
  })

  test('from standard input as well, and checked as one', async () => {
    zipped()
    const { code, out } = await jichi(['check', '-'], readFileSync(join(folder, '全县.zip')))
    expect(code).toBe(2)
    expect(out).toContain('共5个文件')
  })

  test('folders and zips are converted into a folder; what is there stays without --force', async () => {
    zipped()
    const written = await jichi(['convert', '全县.zip', '--to', 'json', '-o', '结果'])
    expect(written).toMatchObject({ code: 2, out: '' })
    expect(written.error).toContain('已写入 3 个文件到 结果')
    expect(
      (
        JSON.parse(readFileSync(join(folder, '结果', '全县', '甲', '001.json'), 'utf8')) as {
          projects: unknown[]
        }
      ).projects,
    ).toHaveLength(19)
    const again = await jichi(['convert', '结果', '--to', 'docx', '-o', '结果'])
    expect(again.code).toBe(0)
    const refused = await jichi(['convert', '结果', '--to', 'docx', '-o', '结果'])
    expect(refused.code).toBe(2)
    expect(refused.error).toContain('已经存在')
    const forced = await jichi(['convert', '全县.zip', '--to', 'json', '-o', '结果', '--force'])
    expect(forced.error).toContain('已写入 3 个文件')
    expect((await jichi(['convert', '全县.zip', '-o', '结果'])).error).toContain('--to')
  })
})

describe('jichi check', () => {
  const clean = '单位：万元'

  test('exit 1 with errors, each with place, reason and authority; English when asked', async () => {
    const zh = await jichi(['check', sample('000-社会工作部.txt')])
    expect(zh.code).toBe(1)
    expect(zh.out).toContain('● 错误  指标1 · 指标值 · 第 253 行 · 「≤5000万元」')
    expect(zh.out).toContain('依据：')
    const en = await jichi(['check', '--lang', 'en', sample('000-社会工作部.txt')])
    expect(en.out).toContain('● Error  indicator 1 · value · line 253')
    expect(en.out).toContain('Authority: ')
  })

  test('--json is the public report', async () => {
    const { code, out } = await jichi(['check', '--json', sample('004-人社局.txt')])
    const report = JSON.parse(out) as {
      format: string
      ruleSet: string
      summary: { error: number }
      findings: { severity: string; message: string; authority: string }[]
    }
    expect(code).toBe(1)
    expect(report).toMatchObject({ format: 'jichi.findings/1', ruleSet: 'national/2025' })
    expect(report.findings.filter(({ severity }) => severity === 'error')).toHaveLength(report.summary.error)
    expect(report.findings.every(({ message, authority }) => message !== '' && authority !== '')).toBe(true)
  })

  test('what it found nothing in is listed with what was checked and what was not; nobody has full marks for what was not', async () => {
    const source = { file: 'a.json', sha256: '0'.repeat(64), mediaType: 'application/json' }
    const aside = Array.from({ length: 90 }, (_, i) => ({
      text: `未能识别的表格内容第${i}行，项目支出安排说明`,
      at: { line: i + 20 },
    }))
    writeFileSync(join(folder, '无问题.json'), JSON.stringify(targets([{}], { source })))
    writeFileSync(join(folder, '误读.json'), JSON.stringify(targets([{}], { source, unplaced: aside })))
    const [sound, misread] = [await jichi(['check', '无问题.json']), await jichi(['check', '误读.json'])]
    expect(sound.out).toContain('得分 90/90（优）')
    expect(sound.out).toMatch(
      /没有发现问题。\n已检查：规范完整性、明确清晰性、[^。]*实现可能性。\n未判断：条件充分性（没有实施方案、进度安排或保障措施）。/u,
    )
    expect(misread.out).toContain('得分 0/0（未定级）')
    expect(misread.out.replaceAll(/\n/gu, '')).toMatch(
      /没有发现问题。未判断：规范完整性、[^。]*（文件内容大部分未能识别）。/u,
    )
    expect(misread.out).not.toContain('已检查')
  })

  test('exit 2 when something could not be read, with the code of a picture named .docx in words', async () => {
    writeFileSync(join(folder, '照片.docx'), Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'))
    writeFileSync(join(folder, '无表.txt'), `${clean}\n没有表格的一段话。\n`)
    const { code, error, out } = await jichi(['check', '照片.docx', '无表.txt', sample('000-社会工作部.txt')])
    expect(code).toBe(2)
    expect(error).toContain('照片.docx')
    expect(error).toContain('图片')
    expect(error).toContain('无表.txt')
    expect(out).toContain('共3个文件')
  })
})

describe('jichi convert', () => {
  test('Word and JSON written and read again are the same document', async () => {
    const source = sample('004-人社局.txt')
    expect((await jichi(['convert', source, '-o', '004.docx'])).code).toBe(0)
    expect((await jichi(['convert', '004.docx', '-o', '004.json'])).code).toBe(0)
    const projects = (text: string) => (JSON.parse(text) as { projects: unknown }).projects
    const plain = (value: unknown): unknown =>
      JSON.parse(JSON.stringify(value, (key, inner: unknown) => (key === 'at' ? undefined : inner)))
    const first = await jichi(['read', '--json', source])
    expect(plain(projects(readFileSync(join(folder, '004.json'), 'utf8')))).toEqual(
      plain(projects(first.out)),
    )
  })

  test('nothing is overwritten, and no unknown ending written', async () => {
    const source = sample('000-社会工作部.txt')
    writeFileSync(join(folder, 'kept.docx'), 'mine')
    const refused = await jichi(['convert', source, '-o', 'kept.docx'])
    expect(refused).toMatchObject({ code: 2 })
    expect(refused.error).toContain('--force')
    expect(readFileSync(join(folder, 'kept.docx'), 'utf8')).toBe('mine')
    expect((await jichi(['convert', source, '-o', 'kept.docx', '--force'])).code).toBe(0)
    const unknown = await jichi(['convert', source, '-o', 'a.odt'])
    expect(unknown.code).toBe(2)
    expect(unknown.error).toContain('.docx')
  })

  test('a format alone keeps the name; a template is taken by its id or from a file, and a wrong one is refused', async () => {
    const source = sample('002-乡村振兴局.txt')
    expect((await jichi(['convert', source, '--to', 'html', '--template', 'central-weights'])).code).toBe(0)
    expect(readFileSync(join(folder, '002-乡村振兴局.html'), 'utf8')).toContain('central-weights/2021')
    const own = {
      format: 'jichi.template/1',
      id: 'own',
      version: '1',
      base: 'hebei-targets/2025',
      letterhead: ['某区财政局'],
      notes: ['注：金额保留两位小数。'],
    }
    writeFileSync(join(folder, 'own.json'), JSON.stringify(own))
    expect((await jichi(['convert', source, '-o', 'own.html', '--template', 'own.json'])).code).toBe(0)
    expect(readFileSync(join(folder, 'own.html'), 'utf8')).toMatch(
      /某区财政局[^]*<p class="note">注：金额保留两位小数。<\/p>/,
    )
    const unknown = await jichi(['convert', source, '-o', 'b.html', '--template', 'nowhere', '--lang', 'en'])
    expect([unknown.code, unknown.error.includes('hebei-targets/2025')]).toEqual([2, true])
    writeFileSync(join(folder, 'own.json'), JSON.stringify({ ...own, unitLine: '单位：元' }))
    const wrong = await jichi(['convert', source, '-o', 'b.html', '--template', 'own.json'])
    expect([wrong.code, wrong.error.includes('unitLine')]).toEqual([2, true])
  })
})

describe('help', () => {
  test('every command explains itself in both languages, with examples', async () => {
    for (const command of ['read', 'check', 'convert', 'serve']) {
      const zh = await jichi([command, '--help'])
      expect(zh).toMatchObject({ code: 0, error: '' })
      expect(zh.out).toMatch(/用法：[^]*示例：[^]*jichi/)
      const en = await jichi([command, '--help', '--lang', 'en'])
      expect(en.out).toMatch(/Usage:[^]*Examples:[^]*jichi/)
      expect(en.out).not.toMatch(/用法|选项/)
    }
  })

  test('without arguments it shows help; wrong ones are refused in words', async () => {
    expect((await jichi([])).out).toContain('convert')
    const wrong = await jichi(['read', '--nonsense', 'x'])
    expect(wrong.code).toBe(2)
    expect(wrong.error).toContain('参数有误')
    expect((await jichi(['--lang', 'fr', 'read', 'x'])).error).toContain('fr')
    expect((await jichi(['--version'])).out.trim()).toMatch(/^\d+\.\d+\.\d+$/)
  })
})

describe('jichi generate', () => {
  test('writes the same documents for the same seed, with a list of what was planted', async () => {
    const made = async (name: string) => {
      const { code, error } = await jichi([
        'generate',
        '--projects',
        '20',
        '--seed',
        '7',
        '--faults',
        '60',
        '--format',
        'json',
        '--out',
        name,
      ])
      expect([code, error]).toEqual([0, expect.stringContaining('20 个项目')])
      return readdirSync(join(folder, name))
        .toSorted()
        .map((file) => [file, readFileSync(join(folder, name, file), 'utf8')] as const)
    }
    const files = await made('仿真甲')
    expect(await made('仿真乙')).toEqual(files)
    const { faults } = JSON.parse(files.find(([name]) => name === 'faults.json')?.[1] ?? '{}') as {
      faults: { file: string; code: string }[]
    }
    expect(faults.length).toBeGreaterThan(5)
    expect(faults.every(({ file }) => files.some(([name]) => name === file))).toBe(true)
  })

  test('overwrites nothing, and says what is missing or wrong', async () => {
    expect((await jichi(['generate', '--projects', '5', '--format', 'json', '--out', '仿真丙'])).code).toBe(0)
    expect(await jichi(['generate', '--projects', '5', '--format', 'json', '--out', '仿真丙'])).toMatchObject(
      { code: 2, error: expect.stringContaining('已经存在') as string },
    )
    expect(await jichi(['generate'])).toMatchObject({
      code: 2,
      error: expect.stringContaining('--out') as string,
    })
    expect(await jichi(['generate', '--projects', '3.5', '--out', 'x'])).toMatchObject({
      code: 2,
      error: expect.stringContaining('--projects') as string,
    })
  })
})
