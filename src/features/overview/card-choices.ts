/**
 * Every card of Overview in the order in which they stand, and what can be chosen on each, the usual first. The address has a
 * parameter for each choice that is not as usual: `trend.metric=qrCodes`.
 */
export const cardChoices = {
  trend: { metric: ['scans', 'qrCodes', 'directives'], figures: ['total', 'increment'] },
  qrCodes: { per: ['unit', 'residents'] },
  scans: { per: ['unit', 'residents'] },
  map: {
    measure: ['scans', 'scansPerResidents', 'scansPerCode', 'qrCodes', 'qrCodesPerResidents', 'directives'],
  },
  scansPerCode: {},
  timeliness: {},
  directives: {},
  coverage: { parts: ['decision', 'time'] },
  multiples: {
    metric: ['scans', 'qrCodes', 'directives'],
    figures: ['total', 'increment'],
    scale: ['own', 'same'],
  },
  heat: { measure: ['scans', 'qrCodes', 'directives', 'days', 'standing'] },
} as const satisfies Readonly<Record<string, Readonly<Record<string, readonly [string, ...string[]]>>>>

type Offered = typeof cardChoices

export type ChartId = keyof Offered
/** What is chosen on one card. */
export type ChoicesOf<Id extends ChartId> = {
  readonly [Name in keyof Offered[Id]]: Offered[Id][Name] extends readonly (infer Value)[] ? Value : never
}
/** What is chosen on every card. */
export type Choices = { readonly [Id in ChartId]: ChoicesOf<Id> }

export const chartIds = Object.keys(cardChoices) as ChartId[]

const offered: Readonly<Record<ChartId, Readonly<Record<string, readonly string[]>>>> = cardChoices

const mapChoices = (valueOf: (name: string, values: readonly string[]) => string | undefined): Choices =>
  Object.fromEntries(
    chartIds.map((id) => [
      id,
      Object.fromEntries(
        Object.entries(offered[id]).map(([name, values]) => [name, valueOf(`${id}.${name}`, values) ?? values[0]]),
      ),
    ]),
  ) as Choices

export const usualChoices: Choices = mapChoices(() => undefined)

/** What an address chooses; what it gets wrong is as usual. */
export const choicesIn = (search: URLSearchParams): Choices =>
  mapChoices((name, values) => values.find((value) => value === search.get(name)))

/** The parameters of an address for what is not as usual. */
export const unusualChoices = (choices: Choices): [name: string, value: string][] =>
  chartIds.flatMap((id) =>
    Object.entries<string>(choices[id]).flatMap(([name, value]): [string, string][] =>
      offered[id][name]?.[0] === value ? [] : [[`${id}.${name}`, value]],
    ),
  )
