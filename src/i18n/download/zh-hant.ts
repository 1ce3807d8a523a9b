/** 下載的文字：繁體中文。 */
import type { Counted } from '../sentence-facts.ts'
import type { DownloadMessages } from './en.ts'

const count = ({ shown, total }: Counted, measure: string, noun: string) =>
  shown === total ? `${noun} ${total} ${measure}` : `${noun} ${shown} ${measure}（共 ${total} ${measure}）`

export const zhHant: DownloadMessages = {
  title: '下載',
  holds: (announcements, milestones, noun) =>
    `檔案內容與目前顯示的完全一致：${[
      noun ? count(announcements, '個', noun.many) : count(announcements, '項', '公告'),
      ...(milestones.total > 0 ? [count(milestones, '個', '里程碑')] : []),
    ].join('，')}。`,
  nothing: '目前沒有顯示任何事件，無可下載。',
  pictures: '圖片',
  pictureParts: { both: '地圖和時間軸', timeline: '時間軸', map: '地圖' },
  pictureUse:
    '附標題、說明、來源和連結，深淺色與目前頁面相同。PNG 為兩倍尺寸，適合簡報和貼文；SVG 適合印刷和繪圖程式，文字仍可編輯。',
  data: '資料',
  formats: {
    csv: { name: 'CSV', use: '表格，可用 Excel、Numbers 或 LibreOffice 開啟' },
    json: { name: 'JSON', use: '只含這些事件的資料集，附全部說法及其行號，本頁可再次開啟' },
    geojson: { name: 'GeoJSON', use: '用於地圖：每個事件一個點' },
    linkedPlaces: { name: 'Linked Places 1.3', use: '用於地名庫：各地點及在當地的事件' },
    timelinejs: { name: 'TimelineJS，JSON', use: '用於自製 TimelineJS 時間軸' },
    timelinejsCsv: { name: 'TimelineJS，CSV', use: '同上，試算表形式，用於 Google 試算表' },
    icalendar: { name: 'iCalendar', use: '用於行事曆：全日事件，計劃中的標為暫定' },
  },
  whole: '完整版',
  wholeFormat: { name: 'HTML，單一檔案', use: '全部內容，不限於目前所示；無需網絡，可從磁碟開啟瀏覽和簡報' },
  saved: (file, n) => `正在下載 ${file}，共 ${n} 個事件。`,
  leftOut: (n) => `有 ${n} 個事件未收入：日期不詳或早於公元 1 年，日曆無法表示。`,
  writing: (format, events, all) => `正在寫入 ${format}：${all} 個事件中的 ${events} 個`,
  cancel: '取消',
  cancelled: '已取消，沒有製作檔案。',
  failed: '無法製作此檔案。請檢查網絡後再試。',
  framedPicture: '如果沒有收到檔案，表示外層網頁不容許下載：請',
  framed: '如果沒有收到檔案，表示外層網頁不容許下載：可從此處複製檔案內容，或',
  openAlone: '單獨開啟本頁',
  text: '檔案內容',
}
