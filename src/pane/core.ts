/** Loaded right after the first paint: reading the register, its rules, and the ways to the places. */
import type { ComponentType } from 'preact';
import type { IsoDate } from '../register/dates';
import type { Register } from '../register/register';
import type { PlaceId } from './places';

export { readRegister } from './state/read-register';

/** What every place is given. Setup is also shown without a register. */
export interface PlaceProps {
  readonly register: Register;
  readonly asOf: IsoDate;
}

/** What the module of a place exports. */
export interface PlaceModule {
  readonly View: ComponentType<PlaceProps>;
}

const modules = {
  overview: () => import(/* webpackMode: "eager" */ './places/overview/view'),
  visits: () => import(/* webpackChunkName: "place-visits" */ './places/visits/view'),
  chase: () => import(/* webpackChunkName: "place-chase" */ './places/chase/view'),
  checks: () => import(/* webpackChunkName: "place-checks" */ './places/checks/view'),
} satisfies Readonly<Record<Exclude<PlaceId, 'setup'>, () => Promise<PlaceModule>>>;

/** The view of a place. Only Setup may be shown without a register, so only its props may be missing. */
export async function viewOf(place: PlaceId): Promise<ComponentType<Partial<PlaceProps>>> {
  const module =
    place === 'setup'
      ? await import(/* webpackChunkName: "place-setup" */ './places/setup/view')
      : await modules[place]();
  return module.View as ComponentType<Partial<PlaceProps>>;
}
