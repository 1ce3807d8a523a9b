/** The format's name and lists of choices, for modules that need neither the schema nor its validation library. */

export const FORMAT = 'lab-atlas/1'

export const EVENT_KINDS = ['laboratory', 'agreement', 'milestone'] as const
