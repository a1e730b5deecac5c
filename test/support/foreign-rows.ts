/**
 * Rows of every kind that an address can name, made for one unit by the people who make them: what the tests
 * of reach ask everybody else for. Every word of them has the mark, except for the names of the people: the
 * pool of experts is everybody's who evaluates, and a target may be handed to people of the unit of its
 * document.
 */
import { REQUEST_HEADER } from '#api/kernel/constants.ts'
import type { AssuranceRegister } from '#api/assurance.ts'
import type { Attachment } from '#api/attachments.ts'
import type { CommentList } from '#api/comments.ts'
import type { DelegationList } from '#api/delegation.ts'
import type { DraftCreated, DraftView } from '#api/writing/drafts.ts'
import type { EvaluationView, PoolView, EvaluationSheetView } from '#api/evaluation/evaluations.ts'
import type { NoticeList } from '#api/notices.ts'
import type { RoundOpened } from '#api/monitoring/monitoring.ts'
import type { ReportBegun } from '#api/reports.ts'
import type { WholeList } from '#api/whole.ts'
import { fen } from '#core/kernel/money.ts'
import { addAnalysis } from '#store/cost-analysis/analyses.ts'
import { addStandard } from '#store/cost-analysis/standards.ts'
import { addPolicy } from '#store/policies/policies.ts'
import { addTransfer, keepTransferLines } from '#store/transfers/transfers.ts'
import type { AccountabilityView } from '#api/accountability.ts'
import type { RectificationView } from '#api/rectification.ts'
import { newFiling } from '#core/filing/filing.ts'
import type { EvidenceFile, KeptFile } from '#core/attachments/rows.ts'
import { writeListXlsx } from '#documents/xlsx/write-list.ts'
import { saveFiling } from '#store/filing/filings.ts'
import { saveProjectVersion } from '#store/projects/versions.ts'
import { saveStatementVersion } from '#store/statements/versions.ts'
import { multipart, type Answer, type TestApp } from './app.ts'
import { join, type Member } from './people.ts'
import type { PlantedIds } from './route-ids.ts'

export type Place = {
  readonly project: string
  readonly document: string
  readonly unit: string
  readonly year: number
  readonly mark: string
}

const [SOON, LATER] = ['2099-06-30', '2099-08-31']
const APPROVAL = { number: '批1号', date: '2025-02-01' }

/** @throws with what was answered, where one of them was refused */
export async function plantRows(home: TestApp, place: Place): Promise<PlantedIds> {
  const planting: Planting = {
    home,
    place,
    filler: await join(home, '外单位会计', 'unit-filler', place.unit),
    colleague: await join(home, '外单位业务', 'contributor', place.unit),
  }
  const [handed, said] = [await handCells(planting), await commented(planting)]
  await approve(planting)
  return {
    ...handed,
    ...said,
    ...(await money(planting)),
    ...(await assurance(planting)),
    ...(await rectified(planting)),
    ...(await evaluated(planting)),
    ...(await attached(planting)),
    ...(await watched(planting)),
    ...(await rest(planting)),
  }
}

type Planting = {
  readonly home: TestApp
  readonly place: Place
  readonly filler: Member
  readonly colleague: Member
}

function taken<T>(answer: Answer): T {
  if (answer.statusCode >= 300) throw new Error(`${answer.statusCode} ${answer.body}`)
  return answer.body === '' ? (undefined as T) : answer.json<T>()
}

type Sent = { readonly cookie: string; readonly file: string; readonly bytes: Uint8Array }

const upload = (home: TestApp, url: string, { cookie, file, bytes }: Sent) => {
  const { payload, headers } = multipart(file, bytes)
  return home.app.inject({
    method: 'POST',
    url,
    headers: { cookie, [REQUEST_HEADER]: '1', ...headers },
    payload,
  })
}
const text = (words: string) => new TextEncoder().encode(words)

async function handCells({ home, place: { unit, year, mark }, filler, colleague }: Planting) {
  const { project } = taken<DraftCreated>(
    await filler.send('POST', '/api/drafts', {
      unit,
      year: year + 1,
      name: `${mark}委托经费`,
      start: { from: 'empty', size: 'full', budget: '10' },
    }),
  )
  const { form } = taken<DraftView>(await filler.get(`/api/drafts/${project}`))
  const row = form.rows.find(({ cells }) => cells.level2 === '数量指标')?.id ?? ''
  const given = await filler.send('POST', `/api/projects/${project}/delegations`, {
    person: colleague.id,
    part: { kind: 'cells', cells: [{ row, field: 'value' }] },
    note: `${mark}请填`,
    due: SOON,
  })
  const batch = taken<{ id: string }>(
    await home.administrator.send('POST', '/api/batches', { label: `${mark}批次` }),
  ).id
  return { delegation: taken<DelegationList>(given).rows[0]?.id ?? '', batch }
}

async function commented({ home, place: { project, document, mark } }: Planting) {
  const say = async (url: string, field: string) =>
    taken<CommentList>(
      await home.administrator.send('POST', url, { indicator: null, field, text: `${mark}请核对` }),
    ).rows[0]?.id ?? ''
  return {
    comment: await say(`/api/projects/${project}/comments`, 'name'),
    textComment: await say(`/api/statements/${document}/comments`, 'overallGoal'),
  }
}

async function approve({
  home: { context, region },
  place: { project, document },
  filler,
}: Planting): Promise<void> {
  const at = context.clock()
  const version = { number: 1, reason: '', approval: APPROVAL, by: filler.id, at } as const
  await context.store.of(region).transaction(async (tx) => {
    await saveFiling(
      tx,
      { project, document },
      { ...newFiling(at.toISOString()), state: 'approved', version: 1, steps: 3 },
    )
    await saveProjectVersion(tx, project, version)
    await saveStatementVersion(tx, document, version)
  })
}

async function money({ home, place: { project, year, mark } }: Planting) {
  const of = (what: string, body: object) =>
    home.administrator.send('POST', `/api/projects/${project}/${what}`, body)
  taken(
    await of('budget-changes', {
      day: `${year}-03-31`,
      amount: '5',
      fund: 'fiscal',
      kind: 'supplement',
      approvalNumber: `${mark}财预1号`,
    }),
  )
  taken(await of('payments', { voucher: `${mark}V1`, day: `${year}-04-01`, amount: '1', fund: 'fiscal' }))
  const { db } = home.context.store.whole
  const payment = await db
    .selectFrom('payments')
    .select('payment_id')
    .where('project_id', '=', project)
    .executeTakeFirstOrThrow()
  const change = await db
    .selectFrom('budget_changes')
    .select('change_id')
    .where('project_id', '=', project)
    .executeTakeFirstOrThrow()
  const csv = [
    '项目编码,支付凭证号,支付日期,支付金额（元）,业务类型,资金来源,摘要',
    `13020225P008911100023,${mark}V2,${year}-05-01,5,,,${mark}摘要`,
  ].join('\r\n')
  const read = await upload(home, `/api/money-imports?kind=payments&year=${year}`, {
    cookie: home.administrator.cookie,
    file: `${mark}支付.csv`,
    bytes: text(csv),
  })
  return {
    payment: payment.payment_id,
    budgetChange: change.change_id,
    moneyImport: taken<{ id: string }>(read).id,
  }
}

async function assurance({ home, place: { unit, year, mark } }: Planting) {
  const { administrator } = home
  const registered = taken<AssuranceRegister>(
    await administrator.send('POST', `/api/assurance/${unit}/${year}/measures`, {
      kind: 'system',
      title: `${mark}制度`,
      text: `${mark}措施`,
    }),
  )
  const measure = registered.measures[0]?.id ?? ''
  const withTask = taken<AssuranceRegister>(
    await administrator.send('POST', `/api/assurance-measures/${measure}/tasks`, {
      title: `${mark}任务`,
      owner: `${mark}股`,
      due: SOON,
    }),
  )
  const task = withTask.measures[0]?.tasks[0]?.id ?? ''
  const file = taken<EvidenceFile>(
    await upload(home, `/api/assurance-tasks/${task}/files`, {
      cookie: administrator.cookie,
      file: `${mark}纪要.txt`,
      bytes: text(`${mark}纪要`),
    }),
  ).id
  return { measure, assuranceTask: task, assuranceFile: file, unit }
}

async function rectified({ home, place: { project, mark }, filler }: Planting) {
  const { id } = taken<RectificationView>(
    await home.administrator.send('POST', '/api/rectifications', {
      project,
      problem: `${mark}进度慢`,
      requirement: `${mark}加快`,
      due: SOON,
    }),
  )
  const file = taken<KeptFile>(
    await upload(home, `/api/rectifications/${id}/files`, {
      cookie: filler.cookie,
      file: `${mark}凭证.txt`,
      bytes: text(`${mark}凭证`),
    }),
  ).id
  const accountability = taken<AccountabilityView>(
    await home.administrator.send('POST', '/api/accountability', {
      year: 2025,
      project,
      kind: 'talk',
      post: 'project-lead',
      person: `${mark}某`,
      basis: 'audit',
      ground: `${mark}审计发现支出与目标不符`,
      decidedOn: '2025-03-01',
      decidedBy: '财政局',
    }),
  ).id
  return { rectification: id, rectificationFile: file, accountability }
}

const FULL = {
  qualification: '高级会计师',
  specialty: '民政',
  place: '石家庄',
  note: '',
  agency: null,
  active: true,
  avoidances: [],
  version: 0,
}

/**
 * One project, judged, asked about, reported on, and objected to; and the department as a whole, which hands
 * in files.
 */
async function evaluated(planting: Planting) {
  const {
    home: { administrator },
    place: { mark },
  } = planting
  const expert = await join(planting.home, '外请专家', 'expert')
  const pool = taken<PoolView>(
    await administrator.send('POST', '/api/evaluation-pool', {
      ...FULL,
      kind: 'expert',
      name: expert.name,
      user: expert.id,
    }),
  )
  const poolEntry = pool.rows.find(({ name }) => name === expert.name)?.id ?? ''
  const [task, subject] = await begun(planting, 'project', poolEntry)
  const [departmentEvaluation, departmentSubject] = await begun(planting, 'department', poolEntry)
  taken(await expert.send('POST', `/api/evaluations/${task}/declaration`, { conflict: false, reason: '' }))
  const request = await judged(planting, `/api/evaluations/${task}/subjects/${subject}`, expert)
  const files = `/api/evaluations/${departmentEvaluation}/subjects/${departmentSubject}/files`
  const file = taken<{ id: string }>(
    await upload(planting.home, files, {
      cookie: planting.filler.cookie,
      file: `${mark}制度.txt`,
      bytes: text(`${mark}制度`),
    }),
  ).id
  return {
    poolEntry,
    evaluation: task,
    subject,
    request,
    departmentEvaluation,
    departmentSubject,
    evaluationFile: file,
  }
}

async function begun(
  { home: { administrator }, place: { project, unit, year, mark } }: Planting,
  subjectKind: 'project' | 'department',
  entry: string,
): Promise<readonly [task: string, subject: string]> {
  const wanted = {
    kind: 'finance',
    subjectKind,
    year,
    name: `${mark}评价`,
    unit: subjectKind === 'department' ? unit : null,
    due: LATER,
    marksDue: SOON,
  }
  const { id } = taken<{ id: string }>(await administrator.send('POST', '/api/evaluations', wanted))
  if (subjectKind === 'project')
    taken(
      await administrator.send('POST', `/api/evaluations/${id}/subjects`, {
        by: 'hand',
        chosen: [project],
      }),
    )
  taken(await administrator.send('POST', `/api/evaluations/${id}/experts`, { by: 'hand', entries: [entry] }))
  const open = taken<EvaluationView>(
    await administrator.send('POST', `/api/evaluations/${id}/acts`, { act: 'open' }),
  )
  return [id, open.subjects[0]?.id ?? '']
}

/** @returns what was asked for */
async function judged(
  { home: { administrator }, place: { mark }, filler }: Planting,
  sheet: string,
  expert: Member,
): Promise<string> {
  taken(await expert.send('POST', `${sheet}/requests`, { question: `${mark}请提供名册`, due: SOON }))
  const request = taken<EvaluationSheetView>(await filler.get(sheet)).requests[0]?.id ?? ''
  const { items, own } = taken<EvaluationSheetView>(await expert.get(sheet))
  taken(
    await expert.send('PUT', `${sheet}/ballot`, {
      version: own?.version ?? 0,
      marks: Object.fromEntries(items.map(({ id, weight }) => [id, weight])),
      opinion: `${mark}意见`,
      submit: true,
    }),
  )
  taken(
    await administrator.send('PUT', `${sheet}/report`, {
      situation: `${mark}概况`,
      achievements: `${mark}成绩`,
      problems: `${mark}问题`,
      advice: `${mark}建议`,
      adjustments: [],
    }),
  )
  taken(await administrator.send('POST', `${sheet}/sending`, { due: SOON }))
  taken(await filler.send('POST', `${sheet}/objections`, { points: [`${mark}异议`] }))
  return request
}

async function attached({ home, place: { project, mark } }: Planting) {
  const answer = await upload(
    home,
    `/api/projects/${project}/attachments?note=${encodeURIComponent(`${mark}合同`)}`,
    { cookie: home.administrator.cookie, file: `${mark}合同.txt`, bytes: text(`${mark}合同`) },
  )
  return { attachment: taken<Attachment>(answer).id }
}

/** A round of monitoring, and the self-evaluation of the year. */
async function watched({ home, place: { project, unit, year } }: Planting) {
  taken(await home.administrator.send('POST', '/api/self-evaluations/open', { year }))
  const { round, job } = taken<RoundOpened>(
    await home.administrator.send('POST', '/api/monitoring/rounds', { year, mark: 'june', due: LATER }),
  )
  await home.finish(job)
  const { id: report } = taken<ReportBegun>(
    await home.administrator.send('POST', '/api/reports', { kind: 'monitoring', year, unit, round }),
  )
  const { rows } = taken<WholeList>(
    await home.administrator.get(`/api/wholes?kind=monitoring&year=${year}&round=${round}`),
  )
  const whole = rows.find((one) => one.unit.id === unit)?.id ?? ''
  return {
    round,
    report,
    whole,
    selfEvaluation: project,
    ...(await analysed({ home, place: { project, unit, year } })),
  }
}

/** A cost analysis of the unit, a standard, a transfer, and a policy. */
async function analysed({
  home,
  place: { project, unit, year },
}: {
  readonly home: Planting['home']
  readonly place: Pick<Planting['place'], 'project' | 'unit' | 'year'>
}) {
  const [costAnalysis, costStandard] = [home.context.newId(), home.context.newId()]
  const { user_id: by } = await home.context.store
    .of(home.region)
    .db.selectFrom('users')
    .select('user_id')
    .limit(1)
    .executeTakeFirstOrThrow()
  const change = { at: home.context.clock(), by }
  await home.context.store.of(home.region).transaction(async (tx) => {
    const activities = [{ project, name: '培训', per: '人', quantity: '1', advised: null, items: [] }]
    await addAnalysis(
      tx,
      { id: costAnalysis, unit, year, title: '成本绩效分析', conclusion: '', advice: '', activities },
      change,
    )
    await addStandard(
      tx,
      costStandard,
      {
        number: '安标-1',
        name: '物业服务',
        words: [],
        level: 'county',
        per: '人·月',
        amount: fen(300_000n),
        firstYear: 2025,
        lastYear: null,
        source: '安财标〔2025〕1号',
        note: '',
      },
      change,
    )
  })
  const transfer = home.context.newId()
  await home.context.store.of(home.region).transaction(async (tx) => {
    await addTransfer(
      tx,
      transfer,
      {
        year,
        code: '',
        name: '农田建设补助资金',
        level: 'central',
        kind: 'shared',
        unit,
        ministry: '农业农村部',
        amount: '100000000',
        local: '0',
        documentNumber: '财农〔2025〕1号',
        receivedOn: '2025-03-03',
        objective: { goal: '建成高标准农田。', indicators: [] },
      },
      change,
    )
    await keepTransferLines(tx, transfer, [{ project, unit, amount: '1', shares: [] }])
  })
  const policy = home.context.newId()
  await home.context.store.of(home.region).transaction((tx) =>
    addPolicy(
      tx,
      policy,
      {
        name: '农田建设政策',
        unit,
        documentNumber: '',
        issuedOn: null,
        validFrom: `${year}-01-01`,
        validTo: `${year + 2}-12-31`,
        ground: '',
        budgets: [],
        goals: [],
      },
      change,
    ),
  )
  return { costAnalysis, costStandard, transfer, policy }
}

async function rest({ home, place: { unit, mark }, filler }: Planting) {
  const { administrator } = home
  const heads = ['姓名', '账号', '角色', '所在单位']
  const people = Array.from({ length: 30 }, (_, i) => [`${mark}人员${i}`, `planted-${i}`, '查阅人', ''])
  const staff = taken<{ taking: string | null }>(
    await upload(home, '/api/staff/import?dry=no', {
      cookie: administrator.cookie,
      file: `${mark}人员.xlsx`,
      bytes: writeListXlsx([
        { name: '人员', columns: heads.map((title) => ({ title, width: 12 })), rows: people },
      ]),
    }),
  )
  const published = await administrator.send('POST', '/api/notices', {
    title: `${mark}通知`,
    body: `${mark}内容`,
    audience: { kind: 'unit', unit },
  })
  const notice = taken<NoticeList>(published).rows[0]?.id ?? ''
  const { job: dryRun } = taken<{ job: string }>(
    await administrator.send('POST', '/api/dry-runs', {
      data: {
        format: 'jichi.rule-set/1',
        id: 'home-set/2025',
        name: null,
        version: 2,
        region: '13',
        from: 2025,
        to: null,
        parent: 'hebei/2025',
      },
    }),
  )
  await home.finish(dryRun)
  const { db } = home.context.store.whole
  const session = await db
    .selectFrom('sessions')
    .select('session_id')
    .where('user_id', '=', filler.id)
    .executeTakeFirstOrThrow()
  const post = await db
    .selectFrom('posts')
    .select('post_id')
    .where('user_id', '=', filler.id)
    .executeTakeFirstOrThrow()
  return {
    staffImport: staff.taking ?? '',
    notice,
    dryRun,
    session: session.session_id,
    post: post.post_id,
    holder: filler.id,
  }
}
