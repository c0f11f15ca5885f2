/** Our part in o-spreadsheet: it carries out batches as one step, refuses what a file can't keep, and completes new rows. */
import type { Command, Engine, Model } from './engine';
import { completeLanguage } from './older-engines';

/** Dispatches a command of the grid; true when it was carried out. */
export type Dispatch = (command: Command) => boolean;

/** What the owner of a model wants to know and decide. */
export interface GridHooks {
  /** Whether a command is refused. */
  refuses(command: Command): boolean;
  /** Before the parts of the grid handle a command. */
  before(command: Command): void;
  /** After the core of the grid has handled a command; what is dispatched then is part of the same step. */
  after(command: Command, dispatch: Dispatch): void;
}

const KEY = 'so-kiem-tra';
const BATCH = 'SO_KIEM_TRA_BATCH';

type Allowed = ReturnType<InstanceType<Engine['UIPlugin']>['allowDispatch']>;

/** The engine's results are a const enum, which code compiled file by file can't name; here are their values. */
const resultOf = (result: 'Success' | 'Readonly'): Allowed => result as unknown as Allowed;

type Anything = Parameters<Model['dispatch']>[1];

/** Gives a command to a dispatcher, whose types want it in two pieces. */
export function dispatchCommand(dispatch: Model['dispatch'], { type, ...payload }: Command): boolean {
  const { reasons } = dispatch(type as never, payload as never as Anything);
  return reasons.every((reason: string) => reason === 'NoChanges');
}

/** The configuration of a model that our part belongs to. */
export function withHooks(hooks: GridHooks): { custom: Record<string, GridHooks> } {
  return { custom: { [KEY]: hooks } };
}

/** Carries out commands as one step that one undo takes back; false, and nothing done, when one of them fails. */
export function dispatchBatch(model: Model, commands: readonly Command[]): boolean {
  const report = new Report(commands);
  reports.push(report);
  try {
    model.dispatch(BATCH as never, {} as never);
  } finally {
    reports.splice(reports.indexOf(report), 1);
  }
  if (report.failed && report.begun) model.dispatch('REQUEST_UNDO');
  return !report.failed;
}

class Report {
  failed = false;
  begun = false;

  constructor(readonly commands: readonly Command[]) {}
}

/** Commands reach a plugin as copies, so what is to be done waits here, for the length of one call. */
const reports: Report[] = [];

/** Makes our part known to the engine; to be called before a model is made, any number of times. */
export function installPlugin(engine: Engine): void {
  completeLanguage();
  const { featurePluginRegistry } = engine.registries;
  if (featurePluginRegistry.contains(KEY)) return;

  class RegisterPlugin extends engine.UIPlugin {
    private readonly hooks: GridHooks | undefined;

    constructor(config: ConstructorParameters<Engine['UIPlugin']>[0]) {
      super(config);
      this.hooks = (config.custom as Readonly<Record<string, GridHooks | undefined>>)[KEY];
    }

    override allowDispatch(command: Command): Allowed {
      return this.hooks?.refuses(command) === true ? resultOf('Readonly') : resultOf('Success');
    }

    override beforeHandle(command: Command): void {
      this.hooks?.before(command);
    }

    override handle(command: Command): void {
      const dispatch: Dispatch = (each) => dispatchCommand(this.dispatch, each);
      if ((command.type as string) === BATCH) this.runBatch(dispatch);
      this.hooks?.after(command, dispatch);
    }

    private runBatch(dispatch: Dispatch): void {
      const report = reports.at(-1);
      if (report === undefined) return;
      for (const command of report.commands) {
        report.failed = !dispatch(command);
        if (report.failed) return;
        report.begun = true;
      }
    }
  }

  featurePluginRegistry.add(KEY, RegisterPlugin);
}
