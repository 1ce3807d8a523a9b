import { readFileSync } from 'node:fs'
import { parse, type AST } from 'svelte/compiler'
import { expect, it } from 'vitest'
import { sourceFiles } from '../../support/import-rules.ts'

// Leaving a page or losing the network aborts its fetches: without a {:catch} that is an uncaught error.
it('every {#await} of a component says what is there when what was fetched can’t be had', () => {
  const blocks = sourceFiles('src')
    .filter(({ path }) => path.endsWith('.svelte'))
    .flatMap(({ path }) => awaitBlocksOf(readFileSync(path, 'utf8')).map((block) => ({ path, block })))
  expect(blocks.length).toBeGreaterThanOrEqual(1)
  expect(blocks.filter(({ block }) => block.catch === null).map(({ path }) => path)).toEqual([])
})

it('one without is found', () => {
  expect(awaitBlocksOf('{#if true}<p>{#await x then y}{y}{/await}</p>{/if}').map((block) => block.catch)).toEqual([
    null,
  ])
})

function awaitBlocksOf(source: string): AST.AwaitBlock[] {
  const found: AST.AwaitBlock[] = []
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    if ('type' in node && node.type === 'AwaitBlock') found.push(node as AST.AwaitBlock) // by its type
    for (const child of Object.values(node)) walk(child)
  }
  walk(parse(source, { modern: true }).fragment)
  return found
}
