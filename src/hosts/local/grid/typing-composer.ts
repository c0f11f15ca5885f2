/** The cell's input while nothing is edited yet: what is typed first replaces the cell's content, however it is typed. */
import { components } from '@odoo/o-spreadsheet';
import { onMounted } from '@odoo/owl';

/**
 * o-spreadsheet keeps the active cell's text in the hidden input and takes the whole of it once something was typed and a
 * frame was drawn. Input methods compose into that text, and quick keys (a Vietnamese keyboard sends a backspace and a
 * character at once) come before the frame: the old content would stay behind the new. So it goes before the first input.
 */
export class TypingComposer extends components.Composer {
  override setup(): void {
    super.setup();
    onMounted(() => {
      const { el } = Reflect.get(this, 'composerRef') as { readonly el: HTMLElement | null };
      if (el === null || this.props.isDefaultFocus !== true) return;
      const clear = (): void => {
        if (this.props.composerStore.editionMode === 'inactive') el.replaceChildren();
      };
      el.addEventListener('compositionstart', clear);
      el.addEventListener('beforeinput', ({ inputType }) => {
        if (inputType.startsWith('insert')) clear();
      });
    });
  }
}
