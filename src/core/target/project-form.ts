/**
 * What a project is by the rules that are made for it alone: 专项债券项目, 政府购买服务, 政府投资基金, 政府和社会资本合作
 * (PPP), or a 一般项目 of none of them (中发〔2018〕34号: 全覆盖). Told by what the target says, the surest first; what
 * says two things at once tells nothing. The words are this system's (待核对), as data with what each rests on.
 */
import { foldLabel } from '../kernel/characters.ts'
import type { FundingLine } from './funding.ts'
import { writtenFunds } from './funding.ts'
import type { Project } from './project.ts'

export const SPECIAL_FORMS = ['special-bond', 'purchased-service', 'investment-fund', 'ppp'] as const
/** 专项债券项目, 政府购买服务, 政府投资基金, 政府和社会资本合作. */
export type SpecialForm = (typeof SPECIAL_FORMS)[number]

export const PROJECT_FORMS = ['general', ...SPECIAL_FORMS] as const
/** With 一般项目, which nothing special is asked of. */
export type ProjectForm = (typeof PROJECT_FORMS)[number]

/** 资金构成; 项目类别, 项目属性 and boxes of the form; the name; 立项依据. The surest first. */
const FORM_SOURCES = ['funding', 'category', 'name', 'grounds'] as const
export type FormSource = (typeof FORM_SOURCES)[number]

/** `words`: as they are in the source. */
export type FormGround = { readonly source: FormSource; readonly words: string }
/** `ground`: what told it; null: nothing did, and the project is a general one. */
export type DerivedForm = { readonly form: ProjectForm; readonly ground: FormGround | null }

type Told = {
  /** What a name or a category has to say. */
  readonly named: RegExp
  /** A name with one of these speaks of something about such projects, and is none. */
  readonly beside: RegExp
  /** The rule that 立项依据 quotes. */
  readonly rule: RegExp
}

/** Work on such projects of others, which is a service to the office: 咨询, 评价, 培训 and the like. */
const ABOUT =
  '咨询|评价|评估|评审|论证|审计|监管|培训|课题|研究|宣传|系统|平台建设|工作经费|管理经费|法律|会计|申报|编制|可研'

const TOLD: Record<SpecialForm, Told> = {
  // 财预〔2021〕61号: 新增专项债券 and what is refinanced; interest and costs of issuing are debt service.
  'special-bond': {
    named: /专项债/u,
    beside: new RegExp(`${ABOUT}|还本|付息|利息|本息|本金|偿还|发行|兑付|手续费|服务费`, 'u'),
    rule: /财预[〔[(（]2021[〕\])）]61号|专项债券项目资金绩效管理办法/u,
  },
  // 财政部令第102号 第二条: services bought by 国家机关. 购买服务器 and 购买车辆及服务 are things.
  'purchased-service': {
    named: /购买(?:[^，。；、及和与]{0,10})服务(?!器|车|用房|大厅|站|中心|设施|区)/u,
    beside: new RegExp(ABOUT, 'u'),
    rule: /财政部令第?102号|政府购买服务管理办法/u,
  },
  // 财预〔2015〕210号, 财预〔2020〕7号: funds that a government sets up, alone or with 社会资本.
  'investment-fund': {
    named:
      /(?:政府|产业|创业|股权|风险|天使|科创|科技创新|科技成果转化|乡村振兴|高质量发展|中小企业发展)[^，。；、]{0,6}(?:投资|引导|发展|母)基金|(?:投资|引导|母)基金(?:出资|注资|增资|设立|$)/u,
    beside: new RegExp(`${ABOUT}|管理费|政府性基金`, 'u'),
    rule: /财预[〔[(（]2020[〕\])）]7号|财预[〔[(（]2015[〕\])）]210号|政府投资基金(?:暂行)?管理/u,
  },
  // 财金〔2020〕13号; its English letters in any width and case.
  'ppp': {
    named: /(?<![a-z])ppp(?![a-z])|政府(?:和|与)社会资本合作/iu,
    beside: new RegExp(`${ABOUT}|清理|中心经费`, 'u'),
    rule: /财金[〔[(（]2020[〕\])）]13号|PPP[^，。；]{0,8}绩效管理操作指引/iu,
  },
}

/** Words of which every special form says one, wherever: what says none of its own is of another form. */
export const FORM_HINTS: Record<SpecialForm, readonly string[]> = {
  'special-bond': ['专项债', '财预'],
  'purchased-service': ['购买', '102号'],
  'investment-fund': ['基金', '财预'],
  'ppp': ['ppp', '社会资本', '财金'],
}

/** 是否政府购买服务：是. */
const ASKED = /是否[^，。；]{0,6}政府购买服务|政府购买服务(?:项目)?$/u
const YES = /^(?:是|属于|有|√|☑|■)$/u

/** What a project says of its form; `funding`: what was said of its 资金构成 beside the form of the target. */
export type FormSaying = Pick<Project, 'name' | 'details'> & {
  readonly funding?: readonly Pick<FundingLine, 'origin'>[]
}

/** The form of a project by the first source that tells one alone; with what told it. */
export function derivedForm(project: FormSaying): DerivedForm {
  const bond = bondLine(project)
  if (bond !== null) return { form: 'special-bond', ground: { source: 'funding', words: bond } }
  const { details = [], name } = project
  const chosen = details.flatMap(({ field, choice, text }) =>
    field === 'category' || field === 'attribute' ? [choice ?? (/[□☐☑√■]/u.test(text) ? '' : text)] : [],
  )
  const asked = details.find(
    ({ field, label, text, choice }) =>
      field === null && ASKED.test(foldLabel(label)) && YES.test((choice ?? text).trim()),
  )
  if (asked !== undefined)
    return { form: 'purchased-service', ground: { source: 'category', words: asked.label } }
  const grounds = details.flatMap(({ field, text }) => (field === 'grounds' ? [text] : []))
  const sources: readonly (readonly [FormSource, readonly string[], 'named' | 'rule'])[] = [
    ['category', chosen, 'named'],
    ['name', [name], 'named'],
    ['grounds', grounds, 'rule'],
  ]
  for (const [source, texts, by] of sources) {
    const told = onlyForm(texts, by)
    if (told !== null) return { form: told.form, ground: { source, words: told.words } }
  }
  return { form: 'general', ground: null }
}

/** The line that says bonds pay for it, as written. */
function bondLine(project: FormSaying): string | null {
  const line = writtenFunds(project).find(({ origin }) => origin === 'special-bond')
  if (line !== undefined) return line.label
  return (project.funding ?? []).some(({ origin }) => origin === 'special-bond') ? '专项债券' : null
}

function onlyForm(
  texts: readonly string[],
  by: 'named' | 'rule',
): { readonly form: SpecialForm; readonly words: string } | null {
  const found = SPECIAL_FORMS.flatMap((form) => {
    const words = texts.flatMap((text) => {
      const half = text.normalize('NFKC')
      return by === 'named' && TOLD[form].beside.test(half) ? [] : (TOLD[form][by].exec(half)?.[0] ?? [])
    })
    return words[0] === undefined ? [] : [{ form, words: words[0] }]
  })
  const [only] = found
  return only !== undefined && found.length === 1 ? only : null
}
