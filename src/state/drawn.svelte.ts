/** The forms that timeline and map have taken, as they say themselves; the key explains them. */
import type { DrawnForms } from '../layout/drawn-forms.ts'
import type { Part } from '../model/view/view.ts'

export class Drawn {
  /** undefined until it is drawn. */
  timeline = $state.raw<DrawnForms['timeline']>()
  unit = $state.raw<DrawnForms['unit']>()
  map = $state.raw<DrawnForms['map']>()

  /** Returns the forms of the parts that are shown. One that isn't drawn yet will likely have its richest form. */
  of(parts: readonly Part[]): DrawnForms {
    return {
      timeline: parts.includes('timeline') ? (this.timeline ?? 'names') : undefined,
      unit: this.unit,
      map: parts.includes('map') ? (this.map ?? 'cities') : undefined,
    }
  }
}
