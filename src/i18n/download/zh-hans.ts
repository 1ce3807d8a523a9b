/** 下载的文字：简体中文。 */
import type { Counted } from '../sentence-facts.ts'
import type { DownloadMessages } from './en.ts'

const count = ({ shown, total }: Counted, measure: string, noun: string) =>
  shown === total ? `${noun} ${total} ${measure}` : `${noun} ${shown} ${measure}（共 ${total} ${measure}）`

export const zhHans: DownloadMessages = {
  title: '下载',
  holds: (announcements, milestones, noun) =>
    `文件内容与当前显示的完全一致：${[
      noun ? count(announcements, '个', noun.many) : count(announcements, '项', '公告'),
      ...(milestones.total > 0 ? [count(milestones, '个', '里程碑')] : []),
    ].join('，')}。`,
  nothing: '当前没有显示任何事件，无可下载。',
  pictures: '图片',
  pictureParts: { both: '地图和时间轴', timeline: '时间轴', map: '地图' },
  pictureUse:
    '附标题、说明、来源和链接，深浅色与当前页面相同。PNG 为两倍尺寸，适合幻灯片和网帖；SVG 适合印刷和绘图软件，文字仍可编辑。',
  data: '数据',
  formats: {
    csv: { name: 'CSV', use: '表格，可用 Excel、WPS 或 LibreOffice 打开' },
    json: { name: 'JSON', use: '只含这些事件的数据集，附全部说法及其行号，本页可再次打开' },
    geojson: { name: 'GeoJSON', use: '用于地图：每个事件一个点' },
    linkedPlaces: { name: 'Linked Places 1.3', use: '用于地名库：各地点及在当地的事件' },
    timelinejs: { name: 'TimelineJS，JSON', use: '用于自制 TimelineJS 时间线' },
    timelinejsCsv: { name: 'TimelineJS，CSV', use: '同上，电子表格形式，用于 Google 表格' },
    icalendar: { name: 'iCalendar', use: '用于日历：全天事件，计划中的标为暂定' },
  },
  whole: '完整版',
  wholeFormat: { name: 'HTML，单个文件', use: '全部内容，不限于当前所示；无需网络，可从磁盘打开浏览和演示' },
  saved: (file, n) => `正在下载 ${file}，共 ${n} 个事件。`,
  leftOut: (n) => `有 ${n} 个事件未收入：日期不详或早于公元 1 年，日历无法表示。`,
  writing: (format, events, all) => `正在写入 ${format}：${all} 个事件中的 ${events} 个`,
  cancel: '取消',
  cancelled: '已取消，没有生成文件。',
  failed: '无法生成此文件。请检查网络后重试。',
  framedPicture: '如果没有收到文件，说明外层网页不允许下载：请',
  framed: '如果没有收到文件，说明外层网页不允许下载：可从此处复制文件内容，或',
  openAlone: '单独打开本页',
  text: '文件内容',
}
