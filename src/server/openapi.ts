/** The OpenAPI 3.1 document, made of the entries that the server serves (src/api/addresses/). */
import { z } from 'zod'
import { everyAddress, type NamedAddress } from '#api/addresses/all.ts'
import { problemBody, REQUEST_HEADER } from '#api/kernel/common.ts'
import type { Endpoint, Kind } from '#api/kernel/endpoint.ts'

type Json = { readonly [name: string]: unknown }

const JSON_TYPE = 'application/json'

/** What comes back, by kind; answers have types in src/api and no schema yet. */
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

function responsesOf({ kind, status, says }: Endpoint): Json {
  const type = CONTENT[kind]
  return {
    [status]: { description: says, ...(type === null ? {} : { content: { [type]: {} } }) },
    default: { $ref: '#/components/responses/refusal' },
  }
}

function operationOf({ room, name, entry }: NamedAddress): Json {
  const open = entry.access === 'everyone' || entry.access === 'unknown'
  return {
    operationId: name,
    tags: [room],
    summary: entry.says,
    parameters: parametersOf(entry),
    ...bodyOf(entry),
    responses: responsesOf(entry),
    ...(open ? { security: [] } : {}),
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
  schemas: { Problem: schemaOf(problemBody) },
}

/** All addresses as one document. */
export function openApiDocument(): Json {
  const paths: Record<string, Record<string, Json>> = {}
  const rooms = new Set<string>()
  for (const named of everyAddress()) {
    const { path, method } = named.entry
    rooms.add(named.room)
    const own = (paths[path.replaceAll(/:(\w+)/g, '{$1}')] ??= {})
    own[method.toLowerCase()] = operationOf(named)
  }
  return {
    openapi: '3.1.0',
    info: {
      title: '绩尺 Jichi',
      version: '0.1.0',
      description: '接口地址一览。Every address of the interface; the shapes are in src/api.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    tags: [...rooms].map((name) => ({ name })),
    security: [{ session: [] }],
    paths,
    components: COMPONENTS,
  }
}
