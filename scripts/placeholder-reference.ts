/** The page `docs/templates.md`: every place that a template can fill, for clerks who edit templates in Word. */
import { conclusionNoticePlaceholders } from '../src/documents/conclusion-notice/placeholders';
import type { Placeholder } from '../src/documents/engine';
import { reminderLetterPlaceholders } from '../src/documents/reminder-letter/placeholders';

function typed({ name, kind }: Placeholder): string {
  return kind === 'text' ? `{${name}}` : `{#${name}} … {/${name}}`;
}

const KINDS: Readonly<Record<Placeholder['kind'], string>> = {
  text: 'in chữ',
  list: 'lặp lại',
  condition: 'có hoặc không',
};

function item(placeholder: Placeholder, depth: number): string[] {
  const { about, kind, required, within = [] } = placeholder;
  const must = required === true ? ' **Phải có.**' : '';
  return [
    `${'  '.repeat(depth)}- \`${typed(placeholder)}\` (${KINDS[kind]}): ${about}.${must}`,
    ...within.flatMap((inner) => item(inner, depth + 1)),
  ];
}

/** The page `docs/templates.md`. */
export function placeholderReference(): string {
  return `${[
    '# Mẫu văn bản',
    'Trang này do `npm run docs` sinh ra từ danh sách trong `src/documents`; không sửa tay.',
    [
      'Mở mẫu trong `templates/` bằng Word, sửa chữ và cách trình bày, lưu thành tệp .docx khác rồi soạn với `--template`. Chỗ in',
      'chữ viết trong ngoặc nhọn. Phần nằm giữa `{#tên}` và `{/tên}` lặp lại cho từng mục, hoặc chỉ hiện khi có dữ liệu; phần giữa',
      '`{^tên}` và `{/tên}` chỉ hiện khi không có. Chỗ chưa có dữ liệu in `[chưa có: …]`. Mẫu thiếu chỗ phải có, hoặc có chỗ không',
      'nằm trong danh sách, bị từ chối kèm lời giải thích.',
    ].join('\n'),
    '## Thông báo kết luận (`thong-bao-ket-luan.docx`)',
    conclusionNoticePlaceholders.flatMap((placeholder) => item(placeholder, 0)).join('\n'),
    '## Công văn đôn đốc (`cong-van-don-doc.docx`)',
    reminderLetterPlaceholders.flatMap((placeholder) => item(placeholder, 0)).join('\n'),
  ].join('\n\n')}\n`;
}
