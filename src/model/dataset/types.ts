/** The types of the schema, under the names used in the rest of the code. */
import type { InferOutput } from 'valibot'
import type * as schema from './schema.ts'

export type Atlas = InferOutput<typeof schema.Atlas>
export type AtlasDate = InferOutput<typeof schema.AtlasDate>
export type AtlasEvent = InferOutput<typeof schema.AtlasEvent>
export type Bounds = InferOutput<typeof schema.Bounds>
export type City = InferOutput<typeof schema.City>
export type Claim = InferOutput<typeof schema.Claim>
export type Coordinates = InferOutput<typeof schema.Coordinates>
export type Dispute = InferOutput<typeof schema.Dispute>
/** One of the format's kinds, an id of the atlas's own, or '' for none. */
export type EventKind = AtlasEvent['kind']
export type Organisation = InferOutput<typeof schema.Organisation>
export type Participant = InferOutput<typeof schema.Participant>
export type Person = InferOutput<typeof schema.Person>
export type Place = InferOutput<typeof schema.Place>
export type Reference = InferOutput<typeof schema.Reference>
export type Source = InferOutput<typeof schema.Source>
export type Step = InferOutput<typeof schema.Step>
export type Story = InferOutput<typeof schema.Story>
export type Table = InferOutput<typeof schema.Table>
export type Text = InferOutput<typeof schema.Text>
export type Topic = InferOutput<typeof schema.Topic>
export type Value = InferOutput<typeof schema.Value>

export type Id = string
/** A BCP 47 language tag. */
export type Language = string
