declare const brand: unique symbol

/** A string that names one kind of thing; another kind's id cannot be passed in its place. */
export type Id<Name extends string> = string & { readonly [brand]: Name }

export type JurisdictionId = Id<'jurisdiction'>
export type FactId = Id<'fact'>
export type BeatId = Id<'beat'>
export type BuildingId = Id<'building'>
export type DwellingId = Id<'dwelling'>
export type HouseholdId = Id<'household'>
export type PersonId = Id<'person'>
export type WorkerId = Id<'worker'>
export type VisitId = Id<'visit'>
export type ImportId = Id<'import'>
export type RowId = Id<'row'>
export type PlanId = Id<'plan'>
export type ReportId = Id<'report'>
export type AppointmentId = Id<'appointment'>
export type LoreId = Id<'lore'>
export type ThreadId = Id<'thread'>
export type HandoverId = Id<'handover'>
export type TalkLineId = Id<'talk-line'>
export type PromiseId = Id<'promise'>
export type ProgrammeKey = Id<'programme'>
