/** The root component of o-spreadsheet without the parts that change what the workbook can't save. */
import { components, Spreadsheet } from '@odoo/o-spreadsheet';
import { LEFT_OUT_SHORTCUTS } from './menus';
import { TypingComposer } from './typing-composer';

const { BottomBar } = Spreadsheet.components;
const { BottomBarSheet } = BottomBar.components;

/** Of the tool bar: undo, redo and zoom, by their places among the tools of editing. */
const EDIT_TOOLS: ReadonlySet<number> = new Set([1, 2, 5]);

class ReducedTopBar extends components.TopBar {
  static override components = components.TopBar.components;

  override setup(): void {
    super.setup();
    const { toolbarMenuRegistry } = this;
    const entries = toolbarMenuRegistry.getEntries('edit').filter(({ sequence }) => EDIT_TOOLS.has(sequence));
    this.toolsCategories = ['edit'];
    this.toolbarMenuRegistry = { getEntries: () => entries } as unknown as typeof toolbarMenuRegistry;
  }
}

class TypingGridComposer extends components.Grid.components.GridComposer {
  static override components = { Composer: TypingComposer };
}

class ReducedGrid extends components.Grid {
  static override components = { ...components.Grid.components, GridComposer: TypingGridComposer };

  override setup(): void {
    super.setup();
    const shortcuts = Reflect.get(this, 'keyDownMapping') as object;
    for (const shortcut of LEFT_OUT_SHORTCUTS) Reflect.deleteProperty(shortcuts, shortcut);
  }
}

/** A sheet's tab: it shows the sheet, and is neither renamed, coloured, copied, locked nor removed. */
class PlainSheetTab extends BottomBarSheet {
  private show(): void {
    const { model } = this.env;
    model.dispatch('ACTIVATE_SHEET', {
      sheetIdFrom: model.getters.getActiveSheetId(),
      sheetIdTo: this.props.sheetId,
    });
  }

  override onDblClick(): void {
    // Nothing to rename.
  }

  override onIconClick(): void {
    this.show();
  }

  override onContextMenu(event: MouseEvent): void {
    event.preventDefault();
    this.show();
  }
}

/** The tabs of sheets, in their places: none is added or moved. */
class ReducedBottomBar extends BottomBar {
  static override components = { ...BottomBar.components, BottomBarSheet: PlainSheetTab };

  override onSheetMouseDown(): void {
    this.closeMenu();
  }

  override clickAddSheet(): void {
    // Nothing to add: grid.css hides the button.
  }
}

/** What is mounted in place of o-spreadsheet's own root. */
export class ReducedSpreadsheet extends Spreadsheet {
  static override components = {
    ...Spreadsheet.components,
    TopBar: ReducedTopBar,
    Grid: ReducedGrid,
    BottomBar: ReducedBottomBar,
  };
}
