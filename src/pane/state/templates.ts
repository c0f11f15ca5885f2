/** The Word templates of this session: those that come with the product, or the user's own in their place. */

/** A template the user chose, kept until the pane is closed. */
export interface OwnTemplate {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The kinds of documents that have a template. */
export type TemplateId = 'conclusion-notice' | 'reminder-letter';

/** The templates of a session. */
export class Templates {
  private readonly own = new Map<TemplateId, OwnTemplate>();

  constructor(private readonly load: (id: TemplateId) => Promise<Uint8Array>) {}

  /** The user's own template, or null when the default is used. */
  chosen(id: TemplateId): OwnTemplate | null {
    return this.own.get(id) ?? null;
  }

  /** Takes the user's template from now on; null goes back to the default. */
  choose(id: TemplateId, template: OwnTemplate | null): void {
    if (template === null) this.own.delete(id);
    else this.own.set(id, template);
  }

  /** The template that comes with the product. Rejects when it can't be loaded. */
  standard(id: TemplateId): Promise<Uint8Array> {
    return this.load(id);
  }

  /** The template to draft with. */
  async bytes(id: TemplateId): Promise<Uint8Array> {
    return this.chosen(id)?.bytes ?? (await this.load(id));
  }
}
