/** The format's name and its lists of choices, for those who need neither the schema nor what it checks with. */

export const FORMAT = 'lab-atlas/1'

export const EVENT_KINDS = ['laboratory', 'agreement', 'milestone'] as const
