/** One cell: what it holds and how it looks. Cells are never changed, only replaced. */
import type { EnumValue } from '../api';

/** An error that a cell shows, such as `#REF!`. */
export interface CellError {
  readonly error: string;
}

export type CellValue = string | number | boolean | null | CellError;

/** What a cell may hold; with `allowInvalid` the rule only warns. */
export interface ValidationRule {
  readonly criteria: EnumValue | null;
  readonly values: readonly unknown[];
  readonly allowInvalid: boolean;
  readonly help: string | null;
}

/** A value that a custom function gave, with the format of an automatic cell that holds it. */
export interface SpillValue {
  readonly value: CellValue;
  readonly format?: string;
}

export interface Cell {
  readonly value: CellValue;
  /** With its `=`. */
  readonly formula?: string;
  /** Filled by the formula of another cell. */
  readonly spilled?: true;
  /** What a formula of the script's own gave last, and for what. */
  readonly result?: { readonly key: string; readonly values: readonly (readonly SpillValue[])[] };
  /** By the name that Range has for it (`NumberFormat`, `FontWeight`); what is missing is as by default. */
  readonly look: Readonly<Record<string, unknown>>;
  readonly rule?: ValidationRule;
  /** Addresses that its text leads to. */
  readonly link?: string;
}

export const BLANK: Cell = { value: null, look: {} };

export function isError(value: CellValue): value is CellError {
  return typeof value === 'object' && value !== null;
}

/** '' is automatic. */
export function formatOf({ look }: Cell): string {
  return typeof look['NumberFormat'] === 'string' ? look['NumberFormat'] : '';
}

/** Whether a number in this format is a day or a time. */
export function isDateFormat(format: string): boolean {
  const bare = format.replace(/"[^"]*"|\\.|\[[^\]]*\]/gu, '');
  return format !== '@' && /[dyhs]|m/iu.test(bare) && !/[#0?]/u.test(bare);
}

/** The cell without what it holds: its looks and its rule stay. */
export function emptied({ look, rule }: Cell): Cell {
  return { value: null, look, ...(rule !== undefined && { rule }) };
}

export function hasContent(cell: Cell | undefined): boolean {
  return cell !== undefined && (cell.value !== null || cell.formula !== undefined);
}
