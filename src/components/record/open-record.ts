/** Mounts and unmounts the dialog that records a story. */
import { mount, unmount } from 'svelte'
import { draftStep } from '../../model/story/story-yaml.ts'
import type { AtlasState } from '../../state/atlas-state.svelte.ts'
import { Recording } from '../../state/recording.svelte.ts'
import RecordDialog from './RecordDialog.svelte'

let recording: Recording | undefined

/** Adds the current view as the story's next step and opens the story. Closing it restores the focus. */
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
