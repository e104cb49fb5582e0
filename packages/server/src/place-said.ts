import { err, ok, type Result } from '@doorstep/domain/shared/result.ts'
import { getCountries, isSupportedCountry } from 'libphonenumber-js'

/** Where a new place is, as far as somebody said it. */
export interface PlaceSaid {
  /** Two letters, as ISO 3166 has them. */
  readonly country: string | null
  /** IANA name. */
  readonly zone: string | null
}

export const placeNotSaid: PlaceSaid = { country: null, zone: null }

/** What `--country` and `--zone` say; the error names what would be right. */
export function readPlaceSaid(
  country: string | undefined,
  zone: string | undefined,
): Result<PlaceSaid, string> {
  const letters = country?.toUpperCase() ?? null
  if (letters !== null && !isSupportedCountry(letters))
    return err(`--country ${country} is none: ${orElse(countriesNamed(letters), 'CN, HK or GB')}`)
  const known = zone === undefined ? null : findZone(zone)
  if (known === undefined)
    return err(
      `--zone ${zone} is none: ${orElse(zonesNamed(zone ?? ''), 'a name like Asia/Shanghai')}`,
    )
  return ok({ country: letters, zone: known })
}

const orElse = (found: readonly string[], example: string) =>
  `${found.length > 0 ? found.slice(0, 5).join(' or ') : example} is expected`

/** The zone in its one spelling: names of the same zone are many. Undefined where there is none. */
export function findZone(name: string): string | undefined {
  // A fixed offset is no zone: it knows no summer time.
  if (!/^[a-z]/i.test(name)) return undefined
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone
  } catch {
    return undefined
  }
}

/** Countries that people call so: UK is GB. */
function countriesNamed(name: string): readonly string[] {
  const said = (['long', 'short'] as const).map(
    (style) => new Intl.DisplayNames('en', { type: 'region', style }),
  )
  return getCountries().filter((code) =>
    said.some((names) => names.of(code)?.toUpperCase() === name),
  )
}

/** Zones of the city that was named. */
function zonesNamed(name: string): readonly string[] {
  const city = name.toLowerCase().split('/').at(-1)?.replaceAll(' ', '_') ?? ''
  return Intl.supportedValuesOf('timeZone').filter((zone) =>
    zone.toLowerCase().endsWith(`/${city}`),
  )
}
