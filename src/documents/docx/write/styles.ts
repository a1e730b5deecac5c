/**
 * Faces and sizes after 党政机关公文格式 (GB/T 9704-2012, 7.2 to 7.3): titles 小标宋 二号, headings 黑体 and 楷体, body 仿宋
 * 三号 on 28 points, tables 宋体 五号 (its figures too: half a character each, so codes keep to their cells). Faces are
 * called by their second, Latin name: Word and WPS know both and show the Chinese one, and systems without them have
 * stand-ins of the same kind (serif for SimSun and FangSong) under the Latin name only; the font table says the rest.
 * Written as XML of our own: constants only, no word of a document comes in here.
 */

/** 仿宋, 宋体, 黑体, 楷体, 方正小标宋. */
const FACE = { body: 'FangSong', table: 'SimSun', heading: 'SimHei', subHeading: 'KaiTi', title: 'FZXiaoBiaoSong-B05S' } as const

export const STYLE = {
  part: 'Heading1', section: 'Heading2', project: 'Heading3',
  partLabel: 'PartLabel', statement: 'Statement', statementHeading: 'StatementHeading', cell: 'FormCell', gap: 'FormGap', footer: 'Footer',
} as const

/** Half points: 二号, 三号, 小三, 五号. */
const SIZE = { second: 44, third: 32, smallThird: 30, fifth: 21 }

const LATIN = 'Times New Roman'

/** Signs that both scripts have (“” ≥ —) are taken from the Chinese face. */
function run(face: string, size: number, latin: string, more = ''): string {
  return `<w:rPr><w:rFonts w:hint="eastAsia" w:ascii="${latin}" w:hAnsi="${latin}" w:eastAsia="${face}" w:cs="${latin}"/><w:sz w:val="${size}"/><w:szCs w:val="${size}"/>${more}</w:rPr>`
}

function style(id: string, name: string, properties: string, next?: string): string {
  const following = next === undefined ? '' : `<w:next w:val="${next}"/>`
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/>${following}<w:qFormat/>${properties}</w:style>`
}

const LANGUAGE = '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/>'
const KEEP = '<w:keepNext/><w:keepLines/>'
const BODY = '<w:spacing w:before="0" w:after="0" w:line="560" w:lineRule="exact"/><w:ind w:firstLine="640" w:firstLineChars="200"/>'
/** No extra room between figures and Chinese: 2025年12月底前 stays on one line of its cell. */
const TIGHT = '<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>'

const spacing = (after: number, line: string) => `<w:spacing w:before="0" w:after="${after}" ${line}/>`
const outline = (level: number) => `<w:outlineLvl w:val="${level}"/>`
const CENTER = '<w:jc w:val="center"/>'

export const STYLES = [
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
  '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
  `<w:docDefaults><w:rPrDefault>${run(FACE.body, SIZE.third, LATIN, LANGUAGE)}</w:rPrDefault><w:pPrDefault/></w:docDefaults>`,
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
  '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>',
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/>',
  '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
  style(STYLE.part, 'heading 1', `<w:pPr>${KEEP}${spacing(320, 'w:line="640" w:lineRule="exact"')}${CENTER}${outline(0)}</w:pPr>${run(FACE.title, SIZE.second, LATIN)}`, 'Normal'),
  style(STYLE.section, 'heading 2', `<w:pPr>${KEEP}${BODY}${outline(1)}</w:pPr>${run(FACE.heading, SIZE.third, LATIN)}`, STYLE.statement),
  style(STYLE.project, 'heading 3', `<w:pPr>${KEEP}${spacing(120, 'w:line="440" w:lineRule="atLeast"')}${CENTER}${outline(1)}</w:pPr>${run(FACE.heading, SIZE.smallThird, LATIN)}`, 'Normal'),
  style(STYLE.partLabel, 'Part Label', `<w:pPr>${KEEP}${spacing(160, 'w:line="560" w:lineRule="exact"')}${CENTER}</w:pPr>${run(FACE.heading, SIZE.third, LATIN)}`, STYLE.part),
  style(STYLE.statement, 'Statement', `<w:pPr>${BODY}<w:jc w:val="both"/></w:pPr>`),
  style(STYLE.statementHeading, 'Statement Heading', `<w:pPr><w:keepNext/>${BODY}<w:jc w:val="both"/></w:pPr>${run(FACE.subHeading, SIZE.third, LATIN)}`, STYLE.statement),
  style(STYLE.cell, 'Form Cell', `<w:pPr>${TIGHT}${spacing(0, 'w:line="240" w:lineRule="auto"')}</w:pPr>${run(FACE.table, SIZE.fifth, FACE.table)}`),
  style(STYLE.gap, 'Form Gap', `<w:pPr><w:keepNext/>${spacing(0, 'w:line="160" w:lineRule="exact"')}</w:pPr>${run(FACE.table, 12, FACE.table)}`),
  style(STYLE.footer, 'footer', `<w:pPr>${spacing(0, 'w:line="240" w:lineRule="auto"')}${CENTER}</w:pPr>${run(FACE.table, SIZE.fifth, FACE.table)}`),
  '</w:styles>',
].join('')

/** Chinese faces, what may stand in, family; 86 is the Chinese character set. */
const FACES: readonly (readonly [name: string, standIn: string, family: string])[] = [
  [FACE.body, '仿宋;仿宋_GB2312;FangSong_GB2312;Noto Serif CJK SC', 'roman'],
  [FACE.table, '宋体;Noto Serif CJK SC', 'roman'],
  [FACE.heading, '黑体;Noto Sans CJK SC', 'modern'],
  [FACE.subHeading, '楷体;楷体_GB2312;KaiTi_GB2312;Noto Serif CJK SC', 'script'],
  [FACE.title, '方正小标宋简体;方正小标宋_GBK;宋体;SimSun;Noto Serif CJK SC', 'roman'],
]

function font(name: string, standIn: string, charset: string, family: string, pitch: string): string {
  return `<w:font w:name="${name}"><w:altName w:val="${standIn}"/><w:charset w:val="${charset}"/><w:family w:val="${family}"/><w:pitch w:val="${pitch}"/></w:font>`
}

export const FONT_TABLE = [
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
  '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
  ...FACES.map(([name, standIn, family]) => font(name, standIn, '86', family, 'default')),
  font(LATIN, 'Liberation Serif;Tinos;Noto Serif CJK SC', '00', 'roman', 'variable'),
  '</w:fonts>',
].join('')
