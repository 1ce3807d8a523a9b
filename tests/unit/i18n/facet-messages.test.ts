import '../../support/all-words.ts'
import { describe, expect, it } from 'vitest'
import { readAddress } from '../../../src/model/view/address.ts'
import { activeFilters } from '../../../src/model/filter/filter.ts'
import { filterPhrase } from '../../../src/i18n/facets/facet-messages.ts'
import { messagesFor } from '../../../src/i18n/messages.ts'
import { realIndex } from '../../support/real-atlas.ts'

function phrases(query: string, language = 'en'): string[] {
  const { view } = readAddress(query, realIndex)
  const context = { index: realIndex, view, language, messages: messagesFor(language) }
  return activeFilters(view).map((filter) => filterPhrase(filter, context))
}

describe('a filter in words', () => {
  it.each([
    ['partners=polyu,tencent', 'with PolyU or Tencent'],
    ['partners=polyu,tencent&match=all', 'with PolyU and Tencent'],
    ['not=polyu', 'without PolyU'],
    ['sources=polyu-release', 'from PolyU–Alibaba Cloud release'],
    ['from=2018-06-01', '1 June to 13 November 2018'],
    ['to=2018-06-01', '1 March to 1 June 2018'],
    // Beyond the last event, and before the first: the missing end isn't filled in, as it would be on the wrong side.
    ['from=2030-01-01', '1 January 2030'],
    ['to=2001-01-01', '1 January 2001'],
    ['evidence=disputed&certain=only', 'only what is certain', 'where sources disagree'],
  ])('%s', (query, ...messages) => {
    expect(phrases(query)).toEqual(messages)
  })

  it('speaks every language of the interface', () => {
    expect(phrases('partners=tencent&not=polyu', 'zh-Hans')).toEqual(['涉及腾讯', '不含香港理工大学'])
    expect(phrases('partners=tencent&not=polyu', 'zh-Hant')).toEqual(['涉及騰訊', '不含香港理工大學'])
  })
})
