/** What can be wrong with a template, each cause with its own code, message and tip. */
import { defineProblem, type Bilingual } from '../register/problem';

interface Tag {
  readonly tag: string;
}

interface Part {
  readonly part: string;
}

const OPEN_IN_WORD: Bilingual = {
  vi: 'Mở tệp mẫu bằng Word, sửa chỗ được nêu tên, lưu lại dạng .docx rồi soạn lại văn bản.',
  en: 'Open the template in Word, correct the place named, save it as .docx and draft again.',
};

const SAVE_CLEAN: Bilingual = {
  vi: 'Bỏ nội dung đó khỏi tệp mẫu, hoặc tạo lại mẫu từ mẫu mặc định của phần mềm.',
  en: 'Remove it from the template, or start again from the default template.',
};

/** The bytes are no Word document at all. */
export const templateNotDocx = defineProblem('TEMPLATE_NOT_DOCX', {
  severity: 'error',
  vi: () => 'Tệp mẫu không phải là văn bản Word (.docx).',
  en: () => 'The template is not a Word document (.docx).',
  tip: {
    vi: 'Chọn tệp có đuôi .docx; nếu là .doc, .odt hay .pdf thì mở bằng Word và lưu lại dạng .docx.',
    en: 'Choose a .docx file; open a .doc, .odt or .pdf in Word and save it as .docx.',
  },
});

/** The package is cut short, or a part does not match its checksum. */
export const templateDamaged = defineProblem<{ readonly detail: string }>('TEMPLATE_DAMAGED', {
  severity: 'error',
  vi: ({ detail }) => `Tệp mẫu bị hỏng (${detail}), không đọc được.`,
  en: ({ detail }) => `The template is damaged (${detail}) and can't be read.`,
  tip: {
    vi: 'Sao chép lại tệp mẫu từ bản gốc; nếu vẫn lỗi, mở bằng Word để Word sửa rồi lưu lại.',
    en: 'Copy the template again from its source; failing that, let Word repair and save it.',
  },
});

/** The package is locked with a password. */
export const templateEncrypted = defineProblem('TEMPLATE_ENCRYPTED', {
  severity: 'error',
  vi: () => 'Tệp mẫu có đặt mật khẩu nên không đọc được.',
  en: () => 'The template is protected by a password and can’t be read.',
  tip: { vi: 'Gỡ mật khẩu trong Word rồi lưu lại.', en: 'Remove the password in Word and save again.' },
});

/** The package is a zip64 archive, which Word never writes. */
export const templateZip64 = defineProblem('TEMPLATE_ZIP64', {
  severity: 'error',
  vi: () => 'Tệp mẫu dùng định dạng nén zip64 mà chương trình không hỗ trợ.',
  en: () => 'The template uses the zip64 format, which is not supported.',
  tip: {
    vi: 'Mở tệp mẫu bằng Word rồi lưu lại dạng .docx.',
    en: 'Open the template in Word and save it again as .docx.',
  },
});

/** Unpacked, the package is larger than any template should be, or so much larger than packed that it must be a trap. */
export const templateTooLarge = defineProblem<{ readonly detail: string }>('TEMPLATE_TOO_LARGE', {
  severity: 'error',
  vi: ({ detail }) => `Tệp mẫu quá lớn, hoặc giải nén ra quá lớn (${detail}); một tệp mẫu không được quá 64 MB.`,
  en: ({ detail }) => `The template is too large, or unpacks to too much (${detail}); the most is 64 MB.`,
  tip: {
    vi: 'Bỏ bớt hình ảnh trong tệp mẫu; nếu không rõ nguồn gốc tệp, dùng lại mẫu mặc định của phần mềm.',
    en: 'Remove pictures from the template; if you do not know where it comes from, use the default template.',
  },
});

/** Macros, ActiveX or embedded programs. */
export const templateHasMacros = defineProblem<Part>('TEMPLATE_HAS_MACROS', {
  severity: 'error',
  vi: ({ part }) => `Tệp mẫu chứa macro hoặc đối tượng nhúng (${part}) nên bị từ chối.`,
  en: ({ part }) => `The template holds macros or embedded objects (${part}) and is refused.`,
  tip: {
    vi: 'Lưu lại tệp dạng "Word Document (.docx)", không dùng .docm; bỏ các đối tượng nhúng.',
    en: 'Save it as "Word Document (.docx)", not .docm, without embedded objects.',
  },
});

/** Something is fetched from outside when the document is opened. */
export const templateExternalLink = defineProblem<{ readonly target: string }>('TEMPLATE_EXTERNAL_LINK', {
  severity: 'error',
  vi: ({ target }) => `Tệp mẫu lấy nội dung từ bên ngoài (${target}) nên bị từ chối.`,
  en: ({ target }) => `The template takes content from outside (${target}) and is refused.`,
  tip: {
    vi: 'Chèn hẳn hình ảnh vào tệp thay vì liên kết; gỡ mẫu đính kèm (Developer › Document Template › Normal).',
    en: 'Embed pictures instead of linking them; detach the attached template (Developer › Document Template).',
  },
});

/** A field that runs or includes something: DDE, INCLUDETEXT… */
export const templateUnsafeField = defineProblem<{ readonly field: string }>('TEMPLATE_UNSAFE_FIELD', {
  severity: 'error',
  vi: ({ field }) => `Tệp mẫu có trường ${field}, lấy dữ liệu từ bên ngoài, nên bị từ chối.`,
  en: ({ field }) => `The template has a ${field} field, which takes data from outside, and is refused.`,
  tip: SAVE_CLEAN,
});

/** A part is not well-formed XML, or brings a DTD. */
export const templateBadXml = defineProblem<Part>('TEMPLATE_BAD_XML', {
  severity: 'error',
  vi: ({ part }) => `Phần ${part} của tệp mẫu không phải XML đúng.`,
  en: ({ part }) => `Part ${part} of the template is not proper XML.`,
  tip: {
    vi: 'Mở tệp mẫu bằng Word để Word sửa rồi lưu lại.',
    en: 'Open the template in Word, let it repair the file, and save.',
  },
});

/** `{đơn vị` */
export const placeholderUnclosed = defineProblem<Tag>('PLACEHOLDER_UNCLOSED', {
  severity: 'error',
  vi: ({ tag }) => `Chỗ điền "{${tag}" có dấu { mở mà không có dấu } đóng.`,
  en: ({ tag }) => `The placeholder "{${tag}" is opened with { but not closed with }.`,
  tip: OPEN_IN_WORD,
});

/** `đơn vị}` */
export const placeholderUnopened = defineProblem<Tag>('PLACEHOLDER_UNOPENED', {
  severity: 'error',
  vi: ({ tag }) => `Có dấu } đóng mà không có dấu { mở, gần "${tag}".`,
  en: ({ tag }) => `There is a closing } without an opening {, near "${tag}".`,
  tip: OPEN_IN_WORD,
});

/** `{{đơn vị}}` */
export const placeholderDoubled = defineProblem<Tag>('PLACEHOLDER_DOUBLED', {
  severity: 'error',
  vi: ({ tag }) => `Dấu ngoặc nhọn bị gõ hai lần ở "${tag}"; mỗi chỗ điền chỉ dùng một cặp { }.`,
  en: ({ tag }) => `The braces are doubled at "${tag}"; a placeholder takes a single pair { }.`,
  tip: OPEN_IN_WORD,
});

/** `{#kiến nghị}` without `{/kiến nghị}` */
export const loopUnclosed = defineProblem<Tag>('LOOP_UNCLOSED', {
  severity: 'error',
  vi: ({ tag }) => `Đoạn lặp {#${tag}} không có {/${tag}} để kết thúc.`,
  en: ({ tag }) => `The repeated block {#${tag}} is not ended by {/${tag}}.`,
  tip: OPEN_IN_WORD,
});

/** `{/kiến nghị}` without `{#kiến nghị}` */
export const loopUnopened = defineProblem<Tag>('LOOP_UNOPENED', {
  severity: 'error',
  vi: ({ tag }) => `Có {/${tag}} mà phía trước không có {#${tag}}.`,
  en: ({ tag }) => `There is {/${tag}} without {#${tag}} before it.`,
  tip: OPEN_IN_WORD,
});

/** `{#a}…{/b}` */
export const loopMismatched = defineProblem<{ readonly opened: string; readonly closed: string }>('LOOP_MISMATCHED', {
  severity: 'error',
  vi: ({ opened, closed }) => `Đoạn lặp mở bằng {#${opened}} nhưng kết thúc bằng {/${closed}}.`,
  en: ({ opened, closed }) => `The repeated block opens with {#${opened}} but ends with {/${closed}}.`,
  tip: OPEN_IN_WORD,
});

/** A block that begins in a table cell and ends elsewhere. */
export const loopMisplaced = defineProblem<Tag>('LOOP_MISPLACED', {
  severity: 'error',
  vi: ({ tag }) => `{#${tag}} và {/${tag}} không nằm cùng một bảng, một dòng hoặc cùng ngoài bảng.`,
  en: ({ tag }) => `{#${tag}} and {/${tag}} are not in the same table, the same row, or both outside tables.`,
  tip: OPEN_IN_WORD,
});

/** A name that this kind of document does not have. */
export const placeholderUnknown = defineProblem<{
  readonly tag: string;
  readonly within: string | null;
  readonly nearest: string | null;
}>('PLACEHOLDER_UNKNOWN', {
  severity: 'error',
  vi: ({ tag, within }) =>
    within === null ? `Loại văn bản này không có chỗ điền {${tag}}.` : `Trong {#${within}} không có chỗ điền {${tag}}.`,
  en: ({ tag, within }) =>
    within === null
      ? `This kind of document has no placeholder {${tag}}.`
      : `There is no placeholder {${tag}} within {#${within}}.`,
  tip: ({ nearest }) =>
    nearest === null
      ? {
          vi: 'Xem danh sách chỗ điền của loại văn bản này trong tài liệu hướng dẫn, sửa tên trong tệp mẫu.',
          en: 'See the list of placeholders of this kind of document in the guide and correct the name.',
        }
      : { vi: `Có phải {${nearest}}? Sửa tên trong tệp mẫu.`, en: `Did you mean {${nearest}}? Correct the name.` },
});

/** Places without which the document would lose what it is for. */
export const templateLacksPlaces = defineProblem<{ readonly places: readonly string[] }>('TEMPLATE_LACKS_PLACES', {
  severity: 'error',
  vi: ({ places }) =>
    `Tệp mẫu thiếu ${places.length} chỗ điền bắt buộc nên văn bản sẽ mất nội dung: ${places.join(', ')}.`,
  en: ({ places }) =>
    `The template lacks ${places.length} required placeholders, so the document would lose content: ${places.join(', ')}.`,
  tip: {
    vi: 'Lấy lại mẫu mặc định của phần mềm rồi chỉnh sửa lại, hoặc chép các chỗ điền này từ mẫu mặc định sang.',
    en: 'Start again from the default template, or copy these placeholders from it.',
  },
});

/** `{@raw}`, `{=[ ]=}` and whatever else templates may not hold. */
export const placeholderForbidden = defineProblem<Tag>('PLACEHOLDER_FORBIDDEN', {
  severity: 'error',
  vi: ({ tag }) => `Mẫu không được dùng {${tag}}; chỉ dùng {tên}, {#tên}…{/tên} và {^tên}…{/tên}.`,
  en: ({ tag }) => `A template may not use {${tag}}; only {name}, {#name}…{/name} and {^name}…{/name}.`,
  tip: OPEN_IN_WORD,
});

/** Whatever the template library refuses for a cause not named above. */
export const templateUnusable = defineProblem<{ readonly detail: string }>('TEMPLATE_UNUSABLE', {
  severity: 'error',
  vi: ({ detail }) => `Không dùng được tệp mẫu: ${detail}.`,
  en: ({ detail }) => `The template can't be used: ${detail}.`,
  tip: SAVE_CLEAN,
});
