/** What the add-in asks of the frame around its page rather than of the workbook: to be shown, or hidden. */
import { ACTION, PATH, type WireBody, type WireResponse } from '../../../excel-host/protocol/wire';

const SERVICE = 'Microsoft.AppRuntime.AppRuntimeService';
const STATES = { visible: 'Visible', background: 'Background' } as const;

/** Whether a request is for the frame. */
export function isForFrame({ ObjectPaths }: WireBody): boolean {
  return Object.values(ObjectPaths).some((path) => path.ObjectPathType === PATH.new && path.Name === SERVICE);
}

/** Carries a request out: `show` is called with whether the pane is to be seen. */
export function answerForFrame({ Actions }: WireBody, isShown: boolean, show: (isShown: boolean) => void): string {
  const response: WireResponse = {
    Results: Actions.map(({ Id, ActionType, Name, ArgumentInfo }) => {
      if (ActionType === ACTION.method && Name === 'SetAppRuntimeState') {
        show(ArgumentInfo?.Arguments?.[0] === STATES.visible);
      }
      const state = isShown ? STATES.visible : STATES.background;
      return { ActionId: Id, Value: Name === 'GetAppRuntimeState' ? state : null };
    }),
    TraceIds: Actions.filter(({ ActionType }) => ActionType === ACTION.trace).map(({ Id }) => Id),
  };
  return JSON.stringify(response);
}
