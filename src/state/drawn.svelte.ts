/** The forms that timeline and map have taken, as they say themselves; the key explains them. */
import type { DrawnForms } from '../layout/drawn-forms.ts'

export class Drawn {
  /** undefined until it is drawn. */
  timeline = $state.raw<DrawnForms['timeline']>()
  unit = $state.raw<DrawnForms['unit']>()
  map = $state.raw<DrawnForms['map']>()
}
