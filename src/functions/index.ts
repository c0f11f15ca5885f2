/** Every custom function, in the order of its reference page. */
import { calendarFunctions } from './calendar';
import type { FunctionDefinition } from './definition';
import { findingFunctions } from './findings';
import { selfInspectionFunction } from './self-inspections';
import { visitFunctions } from './visits';

/** All custom functions. Hosts register these, and call `evaluate`. */
export const functions: readonly FunctionDefinition[] = [
  ...findingFunctions,
  ...visitFunctions,
  selfInspectionFunction,
  ...calendarFunctions,
];
