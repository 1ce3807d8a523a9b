/** How parts reach the state: a typed context, made by App. */
import { createContext } from 'svelte'
import type { AtlasState } from './atlas-state.svelte.ts'

export const [getAtlas, setAtlas] = createContext<AtlasState>()
