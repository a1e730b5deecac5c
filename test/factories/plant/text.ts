import {
  DOCUMENT,
  inProject,
  inRow,
  rewritten,
  withStatement,
  withSubGoal,
  type Plantings,
} from './planter.ts'

/** Wrong characters as they are met in such texts: right, wrong. */
const TYPOS: readonly (readonly [string, string])[] = [
  ['安排', '按排'],
  ['布置', '布署'],
  ['部分', '部份'],
  ['账', '帐户管理'],
  ['拨付', '拔付'],
  ['报销', '报消'],
  ['防范', '防犯'],
  ['松弛', '松驰'],
  ['座谈会', '坐谈会'],
  ['贯彻', '贯撤'],
  ['落实', '落时'],
  ['提高', '题高'],
  ['维修', '维俢'],
  ['培训', '陪训'],
  ['验收', '验受'],
  ['设施', '设拖'],
  ['购置', '购制'],
  ['保障', '保章'],
  ['改造', '改照'],
  ['管理', '管里'],
  ['补助', '补肋'],
  ['发放', '发方'],
]
const TYPO_CLAUSES = [
  '统筹按排各项支出',
  '确保资金及时拔付到位',
  '对经费支出进行报消',
  '召开群众坐谈会',
  '做好风险防犯',
  '部份设备需要更换',
  '深入贯撤上级精神',
  '加强部门协做',
  '既使遇到困难也要按期推进',
  '更好的为群众服务',
]
const BROKEN = ['，并对其中的', '，进一步完善', '，确保全年', '，以及', '，主要包括', '，通过开展']
const UNGRAMMATICAL = [
  '通过开展培训，使干部的能力得到。',
  '提升乡村振兴战略的实施。',
  '对群众反映的问题，及时进行。',
  '为了保障工作的开展，因此安排经费。',
  '使广大群众的生活水平有了明显的改进和增加。',
  '经过努力，取得了较好的。',
]
const DOUBLED = ['管理', '服务', '工作', '建设', '保障', '项目', '设备']
const MARKS = [
  'Evaluation Warning: The document was created with Spire.Doc for .NET.',
  'Created with Aspose.Words',
  '本文档由试用版软件生成',
  'Evaluation Only. Created with Aspose.Cells.',
]

function ended(text: string): string {
  return text.replace(/。$/u, '')
}

export const TEXT: Plantings = {
  'numbering-style': (document, random) => {
    const goals = document.statement?.subGoals ?? []
    if (goals.length < 3) return null
    const at = random.whole(1, goals.length - 1)
    return {
      document: withSubGoal(document, at, (goal) => ({ ...goal, label: String(at + 1) })),
      spots: [DOCUMENT, { project: at + 1, indicator: null }],
      what: String(at + 1),
    }
  },
  typo: (document, random) => {
    if (random.chance(50))
      return rewritten('purpose', (text) => `${ended(text)}，${random.pick(TYPO_CLAUSES)}。`)(
        document,
        random,
      )
    const planted = rewritten('goals', (goals) => {
      const known = TYPOS.filter(([right]) => goals.some((goal) => goal.includes(right)))
      if (known.length === 0) return null
      const [right, wrong] = random.pick(known)
      const at = goals.findIndex((goal) => goal.includes(right))
      return goals.map((goal, i) => (i === at ? goal.replace(right, wrong) : goal))
    })(document, random)
    return (
      planted ??
      rewritten('purpose', (text) => `${ended(text)}，${random.pick(TYPO_CLAUSES)}。`)(document, random)
    )
  },
  'text-truncated': (document, random) => {
    if (random.chance(70))
      return rewritten('purpose', (text) => ended(text) + random.pick(BROKEN))(document, random)
    return inRow((row) =>
      (row.description ?? '').includes('占') ? { description: `${row.description?.split('占')[0]}占` } : null,
    )(document, random)
  },
  punctuation: (document, random) =>
    random.pick([
      rewritten('purpose', (text) => (text.includes('，') ? text.replace('，', ',') : null)),
      rewritten('purpose', (text) => (text.includes('、') ? text.replace('、', '、、') : null)),
      rewritten('purpose', (text) => `${ended(text)}。。`),
      rewritten('purpose', (text) => (text.includes('；') ? text.replace('；', ';') : `${ended(text)}；。`)),
      rewritten('goals', (goals) =>
        goals[0]?.includes('，')
          ? goals.map((goal, i) => (i === 0 ? goal.replace('，', '，，') : goal))
          : null,
      ),
    ])(document, random),
  'part-heading-missing': (document) => ({
    document: {
      ...document,
      parts: document.parts.map((part) => (part.label === '第二部分' ? { ...part, label: null } : part)),
    },
    spots: [DOCUMENT],
    what: '第二部分',
  }),
  'software-watermark': (document, random) => {
    const text = random.pick(MARKS)
    const at = { line: random.whole(1, 400) }
    return {
      document: random.chance(50)
        ? { ...document, marks: [{ text, at }] }
        : { ...document, unplaced: [{ text, at }] },
      spots: [DOCUMENT],
      what: text,
    }
  },
  'word-duplicated': (document, random) =>
    rewritten('purpose', (text) => {
      const word = random.pick(DOUBLED)
      return text.includes(word) ? text.replace(word, word + word) : `加强${word}${word}，${text}`
    })(document, random),
  grammar: (document, random) => {
    const sentence = random.pick(UNGRAMMATICAL)
    if (random.chance(60))
      return rewritten('purpose', (text) => `${ended(text)}。${sentence}`)(document, random)
    return {
      document: withStatement(document, (statement) => ({
        ...statement,
        overallGoal: `${statement.overallGoal ?? ''}\n${sentence}`,
      })),
      spots: [DOCUMENT],
      what: sentence,
    }
  },
  'title-style': (document, random) => {
    if (document.projects.length < 4) return null
    const planted = inProject((project) => {
      const title = random.pick([
        `${project.order}.${project.name}项目绩效目标申报表`,
        `${project.order}.${project.name}绩效表`,
        `${project.name}绩效目标表`,
        `（${project.order}）${project.name}绩效目标表`,
      ])
      return { project: { ...project, title }, what: title }
    })(document, random)
    return planted === null ? null : { ...planted, spots: [...planted.spots, DOCUMENT] }
  },
}
