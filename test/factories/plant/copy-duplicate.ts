import type { Alike, Related } from '#core/target/related.ts'
import type { Project } from '#core/target/project.ts'
import type { TargetDocument } from '#core/target/document.ts'
import { COMMON } from '../fields/common.ts'
import { farFields, foreignProject } from './foreign.ts'
import {
  atProject,
  DOCUMENT,
  rewritten,
  rowsAt,
  withProject,
  withStatement,
  type Plantings,
} from './planter.ts'

const HINTS = [
  '填写说明：请用简洁的语言写明资金投向。',
  '（示例）支付设备采购费××万元。',
  '请在此处填写项目资金用途。',
  '主要阐述项目实施的必要性和可行性。',
  '【此处填写年度目标】',
  'XXX经费用于XXX工作。',
]

/** A neighbour of the county that has nearly the same words. */
function elsewhere(document: TargetDocument, project: Project): Alike['elsewhere'] {
  return {
    documentId: 'other',
    projectId: 'other/1',
    file: '邻县同类项目.docx',
    unit: '邻县主管单位',
    fiscalYear: document.fiscalYear,
    project: { ...project, order: 1 },
  }
}

export const COPY_DUPLICATE: Plantings = {
  // The second pays for what the first pays for, too: two things, or one with a name of its own. Projects of
  // one kind for two places buy the same things, and every office has its own caretakers.
  'project-overlap': (document, random) => {
    for (const first of random
      .shuffled(document.projects)
      .filter(({ name }) => !COMMON.some((template) => template.name === name))) {
      const uses = first.indicators
        .filter(({ kind }) => kind === 'cost')
        .map(({ level3 }) => level3.replace(/(?:支出|单价|月均标准)$/u, ''))
      const second = random.pick(document.projects)
      if (
        second === first ||
        uses.join('').length < 6 ||
        uses.some((use) => (second.purpose ?? '').includes(use))
      )
        continue
      const overlapping = {
        ...second,
        purpose:
          `${(second.purpose ?? '').replace(/。$/u, '')}，` +
          `${random.pick(['同时支付', '并用于', '以及', '其余用于', '兼顾'])}${uses.join('、')}。`,
      }
      const alike = document.projects.filter(
        (one) =>
          one !== first &&
          one !== second &&
          uses.some((use) => one.indicators.some(({ level3 }) => level3.startsWith(use))),
      )
      return {
        document: withProject(document, overlapping),
        spots: [first, second, ...alike].map(atProject),
        what: `${first.name}: ${overlapping.purpose}`,
      }
    }
    return null
  },
  'template-residue': (document, random) => {
    const hint = random.pick(HINTS)
    if (random.chance(50)) return rewritten('purpose', (text) => hint + text)(document, random)
    return {
      document: withStatement(document, (statement) => ({
        ...statement,
        overallGoal: `${hint}\n${statement.overallGoal ?? ''}`,
      })),
      spots: [DOCUMENT],
      what: hint,
    }
  },
  'copy-paste-set': (document, random) => {
    const [first, second] = random.shuffled(document.projects)
    if (first === undefined || second === undefined) return null
    const indicators = first.indicators.map((row, i) => ({
      ...row,
      basis: second.indicators[i]?.basis ?? row.basis,
    }))
    return {
      document: withProject(document, { ...second, indicators }),
      spots: [DOCUMENT, atProject(first), atProject(second)],
      echoes: rowsAt({ ...second, indicators }),
      what: first.name,
    }
  },
  'duplicate-indicator': (document, random) => {
    const project = random.pick(document.projects)
    const row = random.pick(project.indicators.filter(({ kind }) => kind !== 'cost'))
    const copy = random.pick([
      row,
      { ...row, basis: project.indicators[0]?.basis ?? null },
      { ...row, description: `${row.description ?? ''}。` },
    ])
    const at = project.indicators.indexOf(row)
    const indicators = [...project.indicators.slice(0, at + 1), copy, ...project.indicators.slice(at + 1)]
    return {
      document: withProject(document, { ...project, indicators }),
      spots: [at + 1, at + 2].map((indicator) => ({ project: project.order, indicator })),
      what: row.level3,
    }
  },
  'copy-paste': (document, random) => {
    const project = random.pick(document.projects)
    const far = farFields(document)
    if (far.length === 0 || random.chance(60)) {
      const foreign = foreignProject(document, project, random)
      const goals = [...project.goals.slice(0, -1), foreign.goals[0] ?? '']
      return {
        document: withProject(document, { ...project, goals }),
        spots: [atProject(project)],
        what: `${project.name}: ${goals.at(-1) ?? ''}`,
      }
    }
    const field = random.pick(far)
    const text = random.pick([
      `围绕${field.name}事业发展规划设定绩效目标，${field.duties.slice(0, 24)}，按要求开展绩效评价。`,
      `结合${field.name}系统各单位实际，健全预算绩效管理制度，${field.duties.slice(0, 24)}。`,
      `加强${field.name}工作队伍建设，定期组织业务培训，落实项目责任制。`,
    ])
    return {
      document: withStatement(document, (statement) => ({
        ...statement,
        safeguards: statement.safeguards.map((measure, i) => (i === 0 ? { ...measure, text } : measure)),
      })),
      spots: [DOCUMENT],
      what: text,
    }
  },
  'near-duplicate': (document, random) => {
    const project = random.pick(document.projects)
    const part = random.pick(['goals', 'indicators'] as const)
    const related: Related = new Map([
      [
        project.order,
        {
          earlier: [],
          alike: [
            { part, similarity: random.pick([0.86, 0.92, 1]), elsewhere: elsewhere(document, project) },
          ],
        },
      ],
    ])
    return {
      document,
      related,
      spots: [atProject(project)],
      what: `${part} as in ${related.get(project.order)?.alike[0]?.elsewhere.file}`,
    }
  },
}
