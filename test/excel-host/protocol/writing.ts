/** Tells the writing actions of a request from the reading ones before it is carried out. */
import { ACTION, PATH, type WireAction, type WireBody, type WirePath } from './wire';

const READING = /^(?:Get|Find|_|Suspend|Select$|Activate$|Calculate$|SetInvocation)/u;

const known = new WeakMap<WireBody, ReadonlySet<number>>();

/** The ids of the actions that change the workbook. */
export function writingActions(body: WireBody): ReadonlySet<number> {
  const found = known.get(body) ?? findWriting(body);
  known.set(body, found);
  return found;
}

function findWriting(body: WireBody): ReadonlySet<number> {
  const done = new Set<number>();
  const ids = new Set<number>();
  for (const action of body.Actions) {
    const fresh = pathsOf(body, action.ObjectPathId).filter(({ Id }) => !done.has(Id));
    for (const { Id } of fresh) done.add(Id);
    if (fresh.some((path) => isWritingPath(body, path)) || isWriting(body, action)) ids.add(action.Id);
  }
  return ids;
}

/** Whether a request only brings results of custom functions. */
export function isResults(body: WireBody): boolean {
  return body.Actions.some(({ Name }) => /^_?SetInvocation|^_SetOsfControl/u.test(Name));
}

/** Whether a request only lets objects go, as the client does after each run. */
export function isCleanup(body: WireBody): boolean {
  return (
    body.Actions.every(
      ({ ActionType, Name }) =>
        ActionType === ACTION.instantiate || (ActionType === ACTION.method && /^_Remove(?:All)?Reference/u.test(Name)),
    ) && body.Actions.some(({ ActionType }) => ActionType === ACTION.method)
  );
}

function isWriting(body: WireBody, { ActionType, Name, ObjectPathId }: WireAction): boolean {
  if (ActionType === ACTION.setProperty || ActionType === ACTION.update)
    return !isPart(body, ObjectPathId, 'Application');
  return ActionType === ACTION.method && !READING.test(Name) && !isMade(body, ObjectPathId);
}

function isWritingPath(body: WireBody, path: WirePath): boolean {
  if (path.ObjectPathType !== PATH.method || READING.test(path.Name)) return false;
  return !isPart(body, path.ParentObjectPathId ?? 0, 'Functions');
}

function isPart(body: WireBody, id: number, name: string): boolean {
  const path = body.ObjectPaths[String(id)];
  return path?.ObjectPathType === PATH.property && path.Name === name;
}

function isMade(body: WireBody, id: number): boolean {
  return body.ObjectPaths[String(id)]?.ObjectPathType === PATH.new;
}

function pathsOf(body: WireBody, id: number): readonly WirePath[] {
  const paths: WirePath[] = [];
  for (
    let path = body.ObjectPaths[String(id)];
    path !== undefined;
    path = body.ObjectPaths[String(path.ParentObjectPathId ?? 0)]
  ) {
    paths.push(path);
  }
  return paths;
}
