/**
 * The OpenAPI 3.1 document, made of the entries that the server serves (src/api/addresses/) and of the schemas
 * of what they answer (answers.json, written by `npm run answers` from the types that the entries name).
 */
import { z } from 'zod'
import { everyAddress, type NamedAddress } from '#api/addresses/all.ts'
import { REQUEST_HEADER } from '#api/kernel/constants.ts'
import type { Endpoint, Kind } from '#api/kernel/endpoint.ts'

type Json = { readonly [name: string]: unknown }

type Answers = {
  /** The schema of an answer by its address: `GET /api/projects/:id`. */
  readonly answers: { readonly [address: string]: Json }
  readonly schemas: { readonly [name: string]: Json }
}

const JSON_TYPE = 'application/json'

/** What comes back, by kind; of lines and streams each piece is as the schema says. */
const CONTENT: { readonly [K in Kind]: string | null } = {
  json: JSON_TYPE,
  made: JSON_TYPE,
  upload: JSON_TYPE,
  nothing: null,
  redirect: null,
  file: 'application/octet-stream',
  pieces: 'application/octet-stream',
  lines: 'application/x-ndjson',
  stream: 'text/event-stream',
  page: 'text/html',
}

function schemaOf(schema: z.ZodType): Json {
  const { $schema: _draft, ...rest } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
  return rest
}

/** The fields of an object: name, schema, whether it must be given. */
function propertiesOf(schema: z.ZodType): readonly (readonly [string, Json, boolean])[] {
  const { properties = {}, required = [] } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
  return Object.entries(properties).map(([name, own]) => [
    name,
    typeof own === 'object' ? { ...own } : {},
    required.includes(name),
  ])
}

function parametersOf({ method, input }: Endpoint): Json[] {
  const { params, query } = input.shape
  const inPath = params === undefined ? [] : propertiesOf(params)
  const inQuery = query === undefined ? [] : propertiesOf(query)
  return [
    ...inPath.map(([name, schema]) => ({ name, in: 'path', required: true, schema })),
    ...inQuery.map(([name, schema, required]) => ({ name, in: 'query', required, schema })),
    ...(method === 'GET' ? [] : [{ $ref: '#/components/parameters/fromPage' }]),
  ]
}

const FILE_SCHEMA = {
  type: 'object',
  properties: { file: { type: 'string', contentMediaType: 'application/octet-stream' } },
  required: ['file'],
}

function bodyOf({ kind, input }: Endpoint): Json {
  if (kind === 'upload')
    return { requestBody: { required: true, content: { 'multipart/form-data': { schema: FILE_SCHEMA } } } }
  const { body } = input.shape
  return body === undefined
    ? {}
    : { requestBody: { required: true, content: { [JSON_TYPE]: { schema: schemaOf(body) } } } }
}

function responsesOf({ kind, status, says }: Endpoint, answer: Json | undefined): Json {
  const type = CONTENT[kind]
  const schema = answer === undefined ? {} : { schema: answer }
  return {
    [status]: { description: says, ...(type === null ? {} : { content: { [type]: schema } }) },
    default: { $ref: '#/components/responses/refusal' },
  }
}

/** Who is answered, in words and, where a right is asked for, as `x-actions`: one of them suffices. */
function rightOf(entry: Endpoint): Json {
  const { access, actions } = entry
  const early = access === 'before-password-change' ? ' A first password suffices.' : ''
  if (actions.length > 0)
    return { 'description': `For who may: ${actions.join(' or ')}.${early}`, 'x-actions': actions }
  return { description: `For everybody${isOpen(entry) ? '' : ' who is signed in'}.${early}` }
}

const isOpen = ({ access }: Endpoint) => access === 'everyone' || access === 'unknown'

function operationOf({ room, name, entry }: NamedAddress, answers: Answers['answers']): Json {
  return {
    operationId: name,
    tags: [room],
    summary: entry.says,
    ...rightOf(entry),
    parameters: parametersOf(entry),
    ...bodyOf(entry),
    responses: responsesOf(entry, answers[`${entry.method} ${entry.path}`]),
    ...(isOpen(entry) ? { security: [] } : {}),
  }
}

const COMPONENTS = {
  securitySchemes: {
    session: {
      type: 'apiKey',
      in: 'cookie',
      name: 'jichi',
      description: 'Given by POST /api/session; its name ends in the region: jichi-….',
    },
  },
  parameters: {
    fromPage: {
      name: REQUEST_HEADER,
      in: 'header',
      required: true,
      description: 'Any value: only programs and our own pages set it, no form of another site.',
      schema: { type: 'string' },
    },
  },
  responses: {
    refusal: {
      description: 'Refused: a code and the values of its words.',
      content: { [JSON_TYPE]: { schema: { $ref: '#/components/schemas/Problem' } } },
    },
  },
}

/** The schemas of all answers, in memory only while the document is made. */
async function readAnswers(): Promise<Answers> {
  const { default: answers } = await import('./answers.json', { with: { type: 'json' } })
  return answers
}

/** All addresses as one document. */
export async function openApiDocument(): Promise<Json> {
  const { answers, schemas } = await readAnswers()
  const paths: Record<string, Record<string, Json>> = {}
  const rooms = new Set<string>()
  for (const named of everyAddress()) {
    const { path, method } = named.entry
    rooms.add(named.room)
    const own = (paths[path.replaceAll(/:(\w+)/g, '{$1}')] ??= {})
    own[method.toLowerCase()] = operationOf(named, answers)
  }
  return {
    openapi: '3.1.0',
    info: {
      title: '绩尺 Jichi',
      version: '0.1.0',
      description: '接口地址一览。Every address of the interface, what it takes and what it answers.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    tags: [...rooms].map((name) => ({ name })),
    security: [{ session: [] }],
    paths,
    components: { ...COMPONENTS, schemas },
  }
}
