/** Gives o-spreadsheet's controls the names, roles and keys that they lack, as they come and go. */
import type { Bilingual, Language } from '../../../register/problem';

interface Role {
  readonly selector: string;
  readonly role?: string;
  readonly name?: Bilingual;
  /** It takes its name from its tooltip. */
  readonly namedByTitle?: boolean;
  /** Tab reaches it, and Enter or Space is a click. */
  readonly pressed?: boolean;
  readonly attributes?: Readonly<Record<string, string>>;
}

const ROLES: readonly Role[] = [
  { selector: '.o-topbar-topleft', role: 'menubar', name: { vi: 'Menu của sổ', en: 'Workbook menu' } },
  { selector: '.o-topbar-menu', role: 'menuitem', pressed: true, attributes: { 'aria-haspopup': 'true' } },
  { selector: '.o-menu', role: 'menu' },
  { selector: '.o-menu-item', role: 'menuitem' },
  { selector: '.o-toolbar-button[title]:not(.o-number-editor)', role: 'button', namedByTitle: true, pressed: true },
  {
    selector: '.o-named-range-selector input',
    name: { vi: 'Ô đang chọn; gõ địa chỉ ô để đến đó', en: 'Selected cell; type an address to go there' },
  },
  {
    selector: '.o-named-range-selector .o-hoverable-button',
    role: 'button',
    name: { vi: 'Các vùng đã đặt tên', en: 'Named ranges' },
    pressed: true,
  },
  { selector: '.o-number-editor input', name: { vi: 'Thu phóng (%)', en: 'Zoom (%)' } },
  {
    selector: '.o-topbar-composer .o-composer',
    role: 'textbox',
    name: { vi: 'Thanh công thức', en: 'Formula bar' },
    attributes: { tabindex: '0' },
  },
  {
    selector: '.o-grid-composer .o-composer',
    role: 'textbox',
    name: { vi: 'Ô đang chọn trong bảng', en: 'Selected cell of the grid' },
    attributes: { tabindex: '0' },
  },
  { selector: '.o-grid > canvas', attributes: { 'aria-hidden': 'true' } },
  {
    selector: '.o-list-sheets',
    role: 'button',
    name: { vi: 'Danh sách sheet', en: 'List of sheets' },
    pressed: true,
  },
  { selector: '.o-sheet-list', role: 'tablist', name: { vi: 'Trang tính', en: 'Sheets' } },
  { selector: '.o-sheet', role: 'tab', pressed: true },
  { selector: '.o-selection-statistic', role: 'button', pressed: true },
  { selector: '.o-grid-add-rows-input', name: { vi: 'Số dòng thêm vào', en: 'Rows to add' } },
  { selector: '.o-filter-menu-item:not(.o-filter-menu-value)', role: 'button', pressed: true },
  { selector: '.o-button-link', role: 'button', pressed: true },
  { selector: '.o_side_panel_collapsible_title', role: 'button', pressed: true },
  { selector: '.o-filter-menu .o-input', name: { vi: 'Tìm giá trị', en: 'Search for a value' } },
  { selector: '.o-print-preview', attributes: { tabindex: '0' } },
  // A label is none of these.
  { selector: 'label.o-checkbox', role: '' },
  {
    selector: '.o-composer-container > div > [role=button], .o-composer-assistant-container > [role=button]',
    name: { vi: 'Ẩn hoặc hiện hướng dẫn công thức', en: 'Show or hide the help on formulas' },
  },
  { selector: '.o-result-buttons .o-button:first-child', name: { vi: 'Kết quả trước', en: 'Previous match' } },
  { selector: '.o-result-buttons .o-button:last-child', name: { vi: 'Kết quả sau', en: 'Next match' } },
  { selector: '.o-search', name: { vi: 'Tìm', en: 'Search' } },
  { selector: '.o-find-and-replace .o-input:not(.o-search)', name: { vi: 'Thay bằng', en: 'Replace with' } },
  { selector: '.o-collapse-panel', role: 'button', name: { vi: 'Thu gọn', en: 'Collapse' }, pressed: true },
  { selector: '.o-pin-panel', role: 'button', name: { vi: 'Ghim', en: 'Pin' }, pressed: true },
  { selector: '.o-sidePanelClose', role: 'button', name: { vi: 'Đóng', en: 'Close' }, pressed: true },
];

function set(element: Element, name: string, value: string): void {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

function give(element: Element, role: Role, language: Language): void {
  const name = role.namedByTitle === true ? element.getAttribute('title') : role.name?.[language];
  if (role.role === '') element.removeAttribute('role');
  else if (role.role !== undefined) set(element, 'role', role.role);
  if (name !== undefined && name !== null) set(element, 'aria-label', name);
  if (role.pressed === true) {
    set(element, 'tabindex', '0');
    set(element, 'data-pressed-by-key', '');
  }
  if (role.role === 'tab') set(element, 'aria-selected', String(element.classList.contains('active')));
  if (role.role === 'button') set(element, 'aria-disabled', String(element.classList.contains('o-disabled')));
  for (const [attribute, value] of Object.entries(role.attributes ?? {})) set(element, attribute, value);
}

/** Enter and Space press what is no real button. Tabs of sheets listen to the pointer, everything else to clicks. */
function pressByKey(event: KeyboardEvent): void {
  const { target } = event;
  if (!(target instanceof HTMLElement) || !target.hasAttribute('data-pressed-by-key')) return;
  if (event.key !== 'Enter' && event.key !== ' ') return;
  event.preventDefault();
  event.stopPropagation();
  target.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, button: 0 }));
  target.click();
}

/** Keeps names and roles on everything under `root`; gives the function that stops it. */
export function nameControls(root: HTMLElement, language: Language): () => void {
  const giveAll = (): void => {
    for (const role of ROLES) for (const element of root.querySelectorAll(role.selector)) give(element, role, language);
  };
  const observer = new MutationObserver(giveAll);
  observer.observe(root, { subtree: true, childList: true, attributes: true, attributeFilter: ['class', 'title'] });
  root.addEventListener('keydown', pressByKey, { capture: true });
  giveAll();
  return () => {
    observer.disconnect();
    root.removeEventListener('keydown', pressByKey, { capture: true });
  };
}
