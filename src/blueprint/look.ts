/** The look of a cell as plain data, and the font of the whole workbook. */

/** The look of a cell; what is left out is the workbook's default. Colours are RRGGBB. */
export interface Look {
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly color?: string;
  readonly fill?: string;
  /** The colour of a thin line on all four sides. */
  readonly border?: string;
  readonly format?: string;
  readonly wrap?: boolean;
  readonly horizontal?: 'left' | 'center' | 'right';
  /** In steps of about a character, from the left. */
  readonly indent?: number;
  readonly vertical?: 'top' | 'center';
}

/** The font of the whole workbook, and the width of its digits in pixels, on which column widths count. */
export const FONT = { name: 'Times New Roman', size: 12, digitPixels: 8 } as const;
