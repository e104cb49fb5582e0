import type { openApiDocument } from './openapi.ts'
import { schemaInWords } from './schema-in-words.ts'

type ApiDocument = ReturnType<typeof openApiDocument>

interface Parameter {
  readonly name: string
  readonly in: string
  readonly required?: boolean
  readonly schema?: unknown
}

interface Body {
  readonly content?: Readonly<Record<string, { readonly schema?: unknown }>>
}

interface Operation {
  readonly operationId?: string
  readonly description?: string
  readonly tags?: readonly string[]
  readonly parameters?: readonly Parameter[]
  readonly requestBody?: Body
  readonly responses?: Readonly<Record<string, Body>>
}

interface Entry extends Operation {
  readonly method: string
  readonly path: string
}

/** The document of the API as a page to read: no scripts, nothing from elsewhere. */
export function apiPage(document: ApiDocument): string {
  const entries = entriesOf(document)
  const groups = Map.groupBy(entries, ({ tags }) => tags?.[0] ?? '')
  const contents = [...groups.keys()].map((tag) => `<a href="#${safe(tag)}">${safe(tag)}</a>`)
  const sections = [...groups].map(([tag, some]) => sectionOf(tag, some)).join('\n')
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Doorstep API</title>
<style>${style}</style>
</head>
<body>
<h1>Doorstep API <small>${safe(document.info.version)}</small></h1>
<p>Everything the desk and the phone do goes through these routes. The same as a document:
<a href="/openapi.json">openapi.json</a> (OpenAPI 3.1).</p>
<nav>${contents.join(' ')}</nav>
${sections}
</body>
</html>
`
}

function entriesOf({ paths = {} }: ApiDocument): readonly Entry[] {
  return Object.entries(paths).flatMap(([path, item]) =>
    (['get', 'post', 'delete'] as const).flatMap((method) => {
      const operation = item?.[method] as Operation | undefined
      return operation ? [{ ...operation, method, path }] : []
    }),
  )
}

const sectionOf = (tag: string, entries: readonly Entry[]) =>
  `<section id="${safe(tag)}"><h2>${safe(tag)}</h2>${entries.map(entryOf).join('\n')}</section>`

function entryOf(entry: Entry): string {
  const parts = [
    ['Parameters', entry.parameters?.map(inOneLine).join('\n')],
    ['Body', shapeOf(entry.requestBody)],
    ['Answer', shapeOf(entry.responses?.['200'])],
  ] as const
  const details = parts
    .filter(([, shape]) => shape)
    .map(([name, shape = '']) => `<h4>${name}</h4><pre>${safe(shape)}</pre>`)
  return `<details id="${safe(entry.operationId ?? '')}">
<summary><b>${entry.method.toUpperCase()}</b> <code>${safe(entry.path)}</code>
<span>${safe(entry.description ?? '')}</span></summary>
${details.join('\n')}
</details>`
}

const inOneLine = ({ name, in: place, required, schema }: Parameter) =>
  `${name}${required ? '' : '?'}: ${schemaInWords(schema)}  (${place})`

function shapeOf(body: Body | undefined): string {
  const [first] = Object.entries(body?.content ?? {})
  if (!first) return ''
  const [type, { schema }] = first
  return type === 'application/json' ? schemaInWords(schema) : `a file (${type})`
}

const safe = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0) ?? 0};`)

const style = `
:root { color-scheme: light dark }
body { font: 15px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
small, summary span { color: GrayText; font-weight: normal }
nav { display: flex; flex-wrap: wrap; gap: .25rem 1rem }
details { border-top: 1px solid color-mix(in srgb, currentColor 20%, transparent); padding: .4rem 0 }
summary { cursor: pointer }
summary b { display: inline-block; width: 4.5rem }
summary span { display: block; padding-left: 5.6rem }
pre { overflow: auto; padding: .75rem; background: color-mix(in srgb, currentColor 7%, transparent) }
`
