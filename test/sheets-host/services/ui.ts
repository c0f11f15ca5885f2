/** Ui, its menus, and HtmlService with its pages. */
import { EnumValue } from '../api';
import { Service, type Execution } from '../execution';
import { GoogleError } from '../faults';

export interface MenuItem {
  readonly caption: string;
  /** What it runs; null for a menu inside the menu. */
  readonly functionName: string | null;
  readonly items: readonly (MenuItem | 'separator')[];
}

export interface Menu {
  readonly name: string;
  readonly items: readonly (MenuItem | 'separator')[];
}

/** A page as shown: HTML of the script itself, in Google's frame. */
export interface HtmlPage {
  readonly title: string;
  readonly html: string;
}

export class UiService extends Service {
  readonly className = 'Ui';

  createMenu(caption: string): MenuService {
    return new MenuService(this.run, caption);
  }

  /** In a script bound to its spreadsheet: a menu named after the script, beneath Extensions. */
  createAddonMenu(): MenuService {
    return new MenuService(this.run, 'Tiện ích mở rộng');
  }

  showSidebar(page: HtmlOutputService): void {
    this.run.world.seen.sidebar = page.page;
  }

  showModalDialog(page: HtmlOutputService, title: string): void {
    this.run.world.seen.sidebar = { ...page.page, title };
  }

  /** `(prompt)`, `(prompt, buttons)`, `(title, prompt, buttons)`: the user chooses OK. */
  alert(...given: readonly unknown[]): EnumValue {
    this.run.world.seen.alerts.push(given.filter((part) => typeof part === 'string').join('\n'));
    return EnumValue.of('Button', 'OK');
  }
}

export class MenuService extends Service {
  readonly className = 'Menu';
  readonly #items: (MenuItem | 'separator')[] = [];

  constructor(
    run: Execution,
    private readonly caption: string,
  ) {
    super(run);
  }

  addItem(caption: string, functionName: string): this {
    this.#items.push({ caption, functionName, items: [] });
    return this;
  }

  addSeparator(): this {
    this.#items.push('separator');
    return this;
  }

  addSubMenu(menu: MenuService): this {
    this.#items.push({ caption: menu.caption, functionName: null, items: menu.#items });
    return this;
  }

  /** A menu of the same name takes the place of the one before. */
  addToUi(): void {
    const { seen } = this.run.world;
    seen.menus = [
      ...seen.menus.filter(({ name }) => name !== this.caption),
      { name: this.caption, items: this.#items },
    ];
  }
}

export class HtmlServiceService extends Service {
  readonly className = 'HtmlService';

  createHtmlOutput(html = ''): HtmlOutputService {
    return new HtmlOutputService(this.run, html);
  }

  createHtmlOutputFromFile(name: string): HtmlOutputService {
    const file = this.run.world.files.find((pushed) => pushed.type === 'HTML' && pushed.name === name);
    if (file === undefined) throw new GoogleError(`No HTML file named ${name} was found.`);
    return new HtmlOutputService(this.run, file.source);
  }
}

export class HtmlOutputService extends Service {
  readonly className = 'HtmlOutput';
  #html: string;
  #title = '';

  constructor(run: Execution, html: string) {
    super(run);
    this.#html = html;
  }

  get page(): HtmlPage {
    return { title: this.#title, html: this.#html };
  }

  getContent(): string {
    return this.#html;
  }

  setContent(html: string): this {
    this.#html = html;
    return this;
  }

  append(html: string): this {
    this.#html += html;
    return this;
  }

  appendUntrusted(text: string): this {
    return this.append(text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;'));
  }

  getTitle(): string {
    return this.#title;
  }

  setTitle(title: string): this {
    this.#title = title;
    return this;
  }

  setWidth(): this {
    return this;
  }

  setHeight(): this {
    return this;
  }
}
