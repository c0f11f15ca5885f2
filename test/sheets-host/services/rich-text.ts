/** RichTextValue and TextStyle: text with a link, and their builders. */
import { Service, type Execution } from '../execution';

export class RichTextValueService extends Service {
  readonly className = 'RichTextValue';

  constructor(
    run: Execution,
    readonly text: string,
    readonly link: string | null,
  ) {
    super(run);
  }

  getText(): string {
    return this.text;
  }

  getLinkUrl(): string | null {
    return this.link;
  }
}

export class RichTextValueBuilder extends Service {
  readonly className = 'RichTextValueBuilder';
  #text = '';
  #link: string | null = null;

  setText(text: string): this {
    this.#text = text;
    return this;
  }

  /** `(url)` for all of the text, or `(start, end, url)`, which counts as all of it here. */
  setLinkUrl(...given: readonly unknown[]): this {
    const url = given.at(-1);
    this.#link = typeof url === 'string' ? url : null;
    return this;
  }

  setTextStyle(): this {
    return this;
  }

  build(): RichTextValueService {
    return new RichTextValueService(this.run, this.#text, this.#link);
  }
}

export class TextStyleService extends Service {
  readonly className = 'TextStyle';
}

/** Its styles are not kept: nothing that is asked for here depends on them. */
export class TextStyleBuilder extends Service {
  readonly className = 'TextStyleBuilder';

  setBold(): this {
    return this;
  }

  setFontFamily(): this {
    return this;
  }

  setFontSize(): this {
    return this;
  }

  setForegroundColor(): this {
    return this;
  }

  setItalic(): this {
    return this;
  }

  setUnderline(): this {
    return this;
  }

  build(): TextStyleService {
    return new TextStyleService(this.run);
  }
}
