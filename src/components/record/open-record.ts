/** Puts the dialog that records a story on the page, and takes it away again. */
import { mount, unmount } from 'svelte'
import { draftStep } from '../../model/story/story-yaml.ts'
import type { AtlasState } from '../../state/atlas-state.svelte.ts'
import { Recording } from '../../state/recording.svelte.ts'
import RecordDialog from './RecordDialog.svelte'

let recording: Recording | undefined

/** Adds what is shown as the story's next step, and opens the story; when that closes, the focus goes back to where it was. */
export function recordStep(atlas: AtlasState): void {
  recording ??= new Recording()
  recording.add(draftStep(atlas.view, atlas.index, { [atlas.language]: atlas.sentence }))
  const opener = document.activeElement
  const dialog = mount(RecordDialog, {
    target: document.body,
    props: {
      atlas,
      recording,
      onclose: () => {
        void unmount(dialog)
        if (opener instanceof HTMLElement) opener.focus()
      },
    },
  })
}
