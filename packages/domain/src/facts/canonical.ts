/**
 * The one way to write a value, so that its digest is the same on every machine: names in order of
 * their UTF-16 code units, no spaces, numbers and texts as JSON.stringify writes them (RFC 8785).
 */
export function canonical(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  return Array.isArray(value) ? listOf(value) : recordOf(value as Readonly<Record<string, unknown>>)
}

function listOf(values: readonly unknown[]): string {
  let text = '['
  for (const inner of values) text += text === '[' ? canonical(inner) : `,${canonical(inner)}`
  return `${text}]`
}

/** Written in one string: an import writes some hundred thousand values. */
function recordOf(record: Readonly<Record<string, unknown>>): string {
  let text = '{'
  for (const name of Object.keys(record).sort()) {
    const inner = record[name]
    if (inner === undefined) continue
    text += `${text === '{' ? '' : ','}${JSON.stringify(name)}:${canonical(inner)}`
  }
  return `${text}}`
}
