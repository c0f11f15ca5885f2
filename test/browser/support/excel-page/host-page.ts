/** What runs in the page that stands for Excel on the web: makes the add-in's frame, and carries messages to and fro. */

/** A message of the add-in's library, without its envelope. */
export interface FromAddIn {
  readonly name: string;
  /** Calls are 0, listening to an event is 1, no longer listening 2. */
  readonly kind: number;
  readonly data: unknown;
}

/** How the frame is made. */
export interface FrameSetup {
  /** The name of the frame, in which the library finds where it is. */
  readonly name: string;
  readonly url: string;
  readonly conversation: string;
  readonly isShown: boolean;
  /** In CSS pixels. */
  readonly width: number;
}

declare global {
  interface Window {
    /** Hands a message to the host behind the page, and gives its answer. */
    toExcel(message: FromAddIn): Promise<unknown>;
    /** Tells the add-in of an event, or calls it. */
    toAddIn(kind: 'event' | 'call', name: string, data: unknown): void;
  }
}

/** Runs in the page; nothing from outside of it may be used. The name stands before the frame is there, as in Excel. */
export function startFrame({ name, url, conversation, isShown, width }: FrameSetup): void {
  document.documentElement.style.setProperty('--pane-width', `${width}px`);
  const frame = document.createElement('iframe');
  frame.name = name;
  frame.title = 'Sổ kiểm tra CCHC';
  frame.className = isShown ? '' : 'closed';
  frame.setAttribute(
    'sandbox',
    'allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads',
  );
  const post = (message: object): void => {
    const envelope = { _origin: location.origin, _serializerVersion: 1 };
    frame.contentWindow?.postMessage(JSON.stringify({ ...envelope, ...message }), new URL(url).origin);
  };
  window.addEventListener('message', (event: MessageEvent<string>) => {
    if (event.source !== frame.contentWindow) return;
    const { _messageType: type, ...request } = JSON.parse(event.data) as Record<string, unknown>;
    if (type !== 0) return;
    const { _actionName: called, _actionType: kind, _data: data, _correlationId: correlation } = request;
    void window.toExcel({ name: String(called), kind: Number(kind), data }).then((answer) => {
      const addressed = {
        _actionName: called,
        _conversationId: request['_conversationId'],
        _correlationId: correlation,
      };
      post({ _messageType: 1, _responseType: 0, _errorCode: 0, ...addressed, _data: answer });
    });
  });
  let calls = 0;
  window.toAddIn = (kind, called, data) => {
    calls += 1;
    const common = { _actionName: called, _correlationId: calls, _data: data };
    if (kind === 'event') {
      post({ ...common, _messageType: 1, _responseType: 1, _errorCode: 0, _conversationId: conversation });
    } else {
      post({ ...common, _messageType: 0, _actionType: 0, _conversationId: `${conversation}_ntf` });
    }
  };
  frame.src = url;
  document.querySelector('main')?.append(frame);
}
