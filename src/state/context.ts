/** Typed context that gives components the state. Set by App. */
import { createContext } from 'svelte'
import type { AtlasState } from './atlas-state.svelte.ts'

export const [getAtlas, setAtlas] = createContext<AtlasState>()
