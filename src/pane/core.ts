/** Loaded right after the first paint: reading the register, its rules, and the ways to the places. */
import type { ComponentType } from 'preact';
import type { Workbook } from '../host/workbook';
import type { IsoDate } from '../register/dates';
import type { Result } from '../register/problem';
import { openRegister, type Register } from '../register/register';
import { tableIds } from '../register/tables';
import type { PlaceId } from './places';

/** What every place is given. Setup is also shown without a register. */
export interface PlaceProps {
  readonly register: Register;
  readonly asOf: IsoDate;
}

/** What the module of a place exports. */
export interface PlaceModule {
  readonly View: ComponentType<PlaceProps>;
}

/** The module of each place; those of which none is open at first are loaded when asked for. */
export const placeModules: Readonly<Record<Exclude<PlaceId, 'setup'>, () => Promise<PlaceModule>>> = {
  overview: () => import(/* webpackMode: "eager" */ './places/overview/view'),
  visits: () => import(/* webpackChunkName: "place-visits" */ './places/visits/view'),
  chase: () => import(/* webpackChunkName: "place-chase" */ './places/chase/view'),
  checks: () => import(/* webpackChunkName: "place-checks" */ './places/checks/view'),
};

/** Setup, which is there for a workbook without a register too. */
export function setupModule(): Promise<{ readonly View: ComponentType<{ readonly register: Register | null }> }> {
  return import(/* webpackChunkName: "place-setup" */ './places/setup/view');
}

/** Reads the whole register of a workbook. */
export async function readRegister(workbook: Workbook): Promise<Result<Register>> {
  const snapshot = await workbook.read(tableIds);
  return snapshot.ok ? openRegister(snapshot.value) : snapshot;
}
