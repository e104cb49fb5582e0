/** What is read of a JSON schema; the rest is in the document itself. */
interface Schema {
  readonly type?: string | readonly string[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly additionalProperties?: Schema | boolean
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly description?: string
}

/** A schema as one writes a type: `{ day: integer, households: [string], note?: string | null }`. */
export function schemaInWords(schema: unknown, indent = ''): string {
  return ofSchema((schema ?? {}) as Schema, indent)
}

function ofSchema(schema: Schema, indent: string): string {
  if (schema.const !== undefined) return JSON.stringify(schema.const)
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ')
  const choices = schema.anyOf ?? schema.oneOf
  if (choices) return choices.map((one) => ofSchema(one, indent)).join(' | ')
  if (schema.items) return `[${ofSchema(schema.items, indent)}]`
  if (schema.properties) return ofObject(schema, schema.properties, indent)
  if (typeof schema.additionalProperties === 'object')
    return `{ …: ${ofSchema(schema.additionalProperties, indent)} }`
  return [schema.type ?? 'anything'].flat().join(' | ')
}

function ofObject(
  { required = [] }: Schema,
  properties: Readonly<Record<string, Schema>>,
  indent: string,
): string {
  const inner = `${indent}  `
  const lines = Object.entries(properties).map(([name, schema]) => {
    const said = schema.description ? `  // ${schema.description}` : ''
    return `${inner}${name}${required.includes(name) ? '' : '?'}: ${ofSchema(schema, inner)}${said}`
  })
  return lines.length === 0 ? '{}' : `{\n${lines.join('\n')}\n${indent}}`
}
