/** What columns are usually called, in the languages of the tables that people bring. */
import { distance } from '../../model/edit-distance.ts'
import { foldColumn } from '../text/fold-name.ts'

/** What a column can be. */
export type Role =
  | 'title'
  | 'date'
  | 'end'
  | 'year'
  | 'month'
  | 'day'
  | 'endYear'
  | 'endMonth'
  | 'endDay'
  | 'dateWords'
  | 'place'
  | 'city'
  | 'latitude'
  | 'longitude'
  | 'coordinates'
  | 'partners'
  | 'people'
  | 'topics'
  | 'kind'
  | 'status'
  | 'summary'
  | 'links'
  | 'id'

/** Earlier names are better. */
const NAMES: Readonly<Record<Role, string>> = {
  title: `
    title headline name event eventname label mission subject 标题 標題 名称 名稱 事件 题目 題目 titre nom titel titulo
    nombre titolo bezeichnung`,
  date: `
    date startdate start begin began from beginning dateedtf announcedon announced dateannounced opened
    openedon openingdate signed launched founded day when datetime timestamp published publishedon time 日期
    时间 時間 开始日期 開始日期 成立时间 datum anfang beginn debut fecha inicio data`,
  end: 'enddate end until to finish finished closed lastday 结束日期 結束日期 结束 結束 ende fin dateend fechafin',
  year: 'year startyear 年 年份 jahr annee ano',
  month: 'month startmonth 月 月份 monat mois mes',
  day: 'day startday 日 tag jour dia',
  endYear: 'endyear yearend',
  endMonth: 'endmonth monthend',
  endDay: 'endday dayend',
  dateWords: 'displaydate datewords timedisplay',
  place: `
    place placename city location venue town site locality municipality address where country 地点 地點 城市 地名 地址 ort
    stadt gemeinde lieu ville commune lugar ciudad municipio luogo comune`,
  city: 'city town municipality 城市 stadt gemeinde ville commune ciudad municipio citta comune',
  latitude: 'latitude lat y geolat 纬度 緯度 breite breitengrad latitud latitudine',
  longitude: 'longitude lon lng long x geolon geolng 经度 經度 lange langengrad laenge longitud longitudine',
  coordinates: `
    coordinates coordinate coords coord latlng latlong latlon geo geom geometry wkt geowkt point position
    location 坐标 座標 经纬度 經緯度 koordinaten coordonnees coordenadas`,
  partners: `
    partners partner companies company organisations organisation organizations organization actors actor
    operators operator institutions institution participants parties who 合作方 合作伙伴 合作夥伴 机构 機構 公司 单位 單位 企业
    firma unternehmen entreprise empresa`,
  people: 'people persons person 人物 personen personnes',
  topics: `
    topics topic group groups tags tag categories category themes theme subjects keywords 主题 主題 类别 類別 标签 標籤
    thema kategorie categorie categoria`,
  kind: 'kind type eventtype 类型 類型 种类 種類 art typ',
  status: 'status 状态 狀態',
  summary: `
    summary description text abstract notes note details comment remarks remark 摘要 说明 說明 描述 简介 簡介 内容 內容
    beschreibung text resume descripcion`,
  links: `
    url urls link links source sources sourceurl website webpage web href reference references media 来源 來源
    链接 鏈接 連結 网址 網址 quelle`,
  id: 'id identifier uniqueid uuid eventid 编号 編號 wikidata item',
}

const ROLES: ReadonlyMap<Role, readonly string[]> = new Map(
  Object.entries(NAMES).map(([role, names]) => [role as Role, names.trim().split(/\s+/)]),
)

/** Letters of a name and of the usual one that it may be a misspelling of. */
const LEAST_LETTERS = 6

/** What comes after the noun that a name is about: “Name of bridge”, “Opened (year)”. */
const AFTER_NOUN = /[([{:,;/|]|\s(?:of|for|in|at|by|von|vom|der|des|de|du|del|di)\s/iu
const LEAST_NOUN = 3

/**
 * Returns the position of a column's name among the usual names of a role, from 0: the lower, the likelier; undefined
 * for another name. “title_en” and “Title (en)” count as “title”, after it, “Headlne” as “headline”, after both, and
 * “Name of bridge” and “Bridge name” as “name”, after all.
 */
export function rankOf(column: string, role: Role): number | undefined {
  return usualRankOf(column, role) ?? misspeltRankOf(column, role) ?? nounRankOf(column, role)
}

/** Whether a column has a usual name of the role, perhaps misspelt, and not only the noun of one. */
export function isNamedFor(column: string, role: Role): boolean {
  return (usualRankOf(column, role) ?? misspeltRankOf(column, role)) !== undefined
}

function nounRankOf(column: string, role: Role): number | undefined {
  if (isUsualName(column)) return undefined
  const noun = foldColumn(
    column
      .split(AFTER_NOUN)[0]!
      .trim()
      .split(/[\s_]+/u)
      .at(-1) ?? '',
  )
  const names = ROLES.get(role) ?? []
  const found = noun.length < LEAST_NOUN ? -1 : names.indexOf(noun)
  return found < 0 ? undefined : found + 3 * names.length
}

/** A name that is usual for any role is no misspelling. */
function misspeltRankOf(column: string, role: Role): number | undefined {
  const own = foldColumn(column)
  if (own.length < LEAST_LETTERS || isUsualName(column)) return undefined
  const names = ROLES.get(role) ?? []
  const found = names.findIndex(
    (name) => name.length >= LEAST_LETTERS && Math.abs(name.length - own.length) <= 1 && distance(name, own) === 1,
  )
  return found < 0 ? undefined : found + 2 * names.length
}

function usualRankOf(column: string, role: Role): number | undefined {
  const names = ROLES.get(role) ?? []
  const found = names.indexOf(foldColumn(column))
  if (found >= 0) return found
  const bare = withoutLanguage(column)
  const inLanguage = bare === undefined ? -1 : names.indexOf(foldColumn(bare.name))
  return inLanguage < 0 ? undefined : inLanguage + names.length
}

/** Whether a name is usual for any role. */
export function isUsualName(column: string): boolean {
  return [...ROLES.keys()].some((role) => usualRankOf(column, role) !== undefined)
}

/** Returns the name and the language of “title_zh-Hans” or “Title (en)”. */
export function withoutLanguage(column: string): { name: string; language: string } | undefined {
  const found = /^(.+?)[\s_\-.:]*[([]?\b([a-z]{2}(?:-[A-Z][a-z]{3})?)[)\]]?$/u.exec(column.replaceAll('_', ' '))
  return found ? { name: found[1]!, language: found[2]! } : undefined
}
