import { fill, type Phrases, type Words } from '../../shared/words.ts';
import type { UploadFault } from './uploaded.ts';

const mendBySaving = {
  zh: '请在 Excel 或 WPS 中打开原表，另存为“Excel 工作簿（*.xlsx）”后重新上传。',
  en: 'Open it in Excel or WPS, save it as "Excel workbook (*.xlsx)" and upload that.',
};
const mendByTemplate = {
  zh: '请下载模板，把数据填进模板后上传。',
  en: 'Download the template, fill it in and upload that.',
};

/** Why a file is refused: what it is, and what to do. */
export const uploadFaults = {
  'empty-file': of('文件里没有任何内容。', 'There is nothing in the file.', mendByTemplate),
  'too-large': of('文件超过 {mb} MB。', 'The file is larger than {mb} MB.', {
    zh: '请删去图片和与填报无关的工作表后重新上传。',
    en: 'Remove pictures and sheets that do not belong here and upload it again.',
  }),
  'not-a-workbook': of(
    '这不是 Excel 工作簿（xlsx），也不是 CSV 文件。',
    'This is neither an Excel workbook (xlsx) nor a CSV file.',
    mendByTemplate,
  ),
  'old-xls': of('这是旧版 Excel 文件（xls）。', 'This is a file of old Excel (xls).', mendBySaving),
  xlsb: of('这是二进制工作簿（xlsb）。', 'This is a binary workbook (xlsb).', mendBySaving),
  ods: of('这是 OpenDocument 表格（ods）。', 'This is an OpenDocument spreadsheet (ods).', mendBySaving),
  markup: of(
    '这个文件其实是网页，只是名字像 Excel 文件；有的系统导出的“Excel”就是这样。',
    'This is a web page named like an Excel file; some systems export that.',
    mendBySaving,
  ),
  encrypted: of('文件设有打开密码。', 'The file is protected by a password.', {
    zh: '请取消打开密码（文件—信息—保护工作簿）后重新上传。',
    en: 'Remove the password (File, Info, Protect Workbook) and upload it again.',
  }),
  macros: of('文件带有宏或控件。', 'The file holds macros or controls.', mendBySaving),
  'external-links': of('文件链接了其他文件或外部数据。', 'The file links to other files or outside data.', {
    zh: '请在“数据—编辑链接”中断开链接，或把数据复制到模板里再上传。',
    en: 'Break the links (Data, Edit Links), or copy the data into the template.',
  }),
  nested: of('文件里还夹带着别的文件（{part}）。', 'Another file is packed inside this one ({part}).', mendByTemplate),
  'too-many-parts': of(
    '文件里的部件超过 {most} 个，不像填报表。',
    'The file has more than {most} parts; a hand-in has not.',
    mendByTemplate,
  ),
  'too-much-inside': of(
    '文件展开后过大（上限 {mb} MB），或压缩比异常。',
    'Unpacked, the file is too large (at most {mb} MB), or it is packed in an abnormal way.',
    mendByTemplate,
  ),
  'zip-lies': of(
    '文件内部的记录前后矛盾，可能已损坏。',
    'The file contradicts itself inside; it may be damaged.',
    mendBySaving,
  ),
  'unsafe-name': of('文件内部含有不正常的路径。', 'The file holds an abnormal path inside.', mendBySaving),
  doctype: of(
    '文件内部含有不允许的声明（DOCTYPE）。',
    'The file holds a declaration that is not allowed (DOCTYPE).',
    mendBySaving,
  ),
  damaged: of('文件已损坏，打不开。', 'The file is damaged and cannot be opened.', mendBySaving),
  'too-many-rows': of(
    '表格太长：第 {row} 行还有内容或格式，最多 {most} 行。',
    'The table is too long: row {row} still has content or formatting; at most {most} rows.',
    {
      zh: '请选中数据以下的所有空行，右键“删除”，保存后重新上传。',
      en: 'Select all rows below the data, delete them, save and upload it again.',
    },
  ),
  'too-many-columns': of('表格太宽，最多 {most} 列。', 'The table is too wide: at most {most} columns.', {
    zh: '请选中数据右边的所有空列，右键“删除”，保存后重新上传。',
    en: 'Select all columns to the right of the data, delete them, save and upload it again.',
  }),
  'too-many-cells': of(
    '表格太大，全部工作表合计最多 {most} 个单元格。',
    'The tables are too large: at most {most} cells in all sheets together.',
    {
      zh: '请删去数据以外的空行、空列和无关的工作表后重新上传。',
      en: 'Delete empty rows and columns and sheets that do not belong here, and upload it again.',
    },
  ),
  encoding: of('无法识别文件的文字编码。', 'The encoding of the file is unknown.', {
    zh: '请另存为“CSV UTF-8（逗号分隔）”或“Excel 工作簿（*.xlsx）”后重新上传。',
    en: 'Save it as "CSV UTF-8" or "Excel workbook (*.xlsx)" and upload that.',
  }),
  'csv-quote': of(
    '{at} 处的引号不成对，后面的内容无法分辨。',
    'The quotation marks at {at} do not match; what follows cannot be told apart.',
    {
      zh: '请改正该处的英文引号（"），或另存为“Excel 工作簿（*.xlsx）”后重新上传。',
      en: 'Correct the quotation mark (") there, or save it as "Excel workbook (*.xlsx)" and upload that.',
    },
  ),
} satisfies Phrases;

/** Why a file was refused, and what to do, in words. */
export function uploadFaultWords({ code, with: fills = {} }: UploadFault): Words {
  const phrase = (uploadFaults as Phrases)[code];
  if (!phrase) throw new Error(`file fault '${code}' has no words`);
  return { zh: fill(phrase.zh, fills), en: fill(phrase.en, fills) };
}

function of(zh: string, en: string, mend: Words): Words {
  return { zh: `${zh}${mend.zh}`, en: `${en} ${mend.en}` };
}
