/** What runs in the page that stands for Google Sheets and in its sidebar: the frame, and `google.script.run` in it. */

/** What a call of the script gave: its answer, or what the failure handler gets. */
export type Called = { readonly value: unknown } | { readonly message: string };

declare global {
  interface Window {
    /** Runs a function of the script. */
    callScript(name: string, argument: unknown): Promise<Called>;
  }
}

/** Runs in every frame before anything else: the sidebar's has Google's runner, the page's own has not. */
export function offerRunner(): void {
  if (window === window.top) return;
  type Handler = (answer: unknown) => void;
  const runner = (onSuccess: Handler, onFailure: Handler): object =>
    new Proxy(
      {},
      {
        get: (_, name) => {
          if (name === 'withSuccessHandler') return (handler: Handler) => runner(handler, onFailure);
          if (name === 'withFailureHandler') return (handler: Handler) => runner(onSuccess, handler);
          return (argument: unknown): void => {
            void window.callScript(String(name), argument).then((called) => {
              if ('value' in called) onSuccess(called.value);
              else onFailure(new Error(called.message));
            });
          };
        },
      },
    );
  const none: Handler = () => undefined;
  Object.defineProperty(window, 'google', { value: { script: { run: runner(none, none) } } });
}

/** Runs in every frame: its clock begins at a moment. */
export function startClockAt(moment: number): void {
  const now = Date.now.bind(Date);
  const ahead = moment - now();
  Date.now = () => now() + ahead;
}

/** Runs in the page: opens the sidebar in a frame with the flags that Google gives it. */
export function openFrame({ url, width }: { readonly url: string; readonly width: number }): void {
  const frame = document.createElement('iframe');
  frame.title = 'Sổ kiểm tra CCHC';
  frame.style.width = `${width}px`;
  frame.setAttribute(
    'sandbox',
    'allow-same-origin allow-forms allow-scripts allow-popups allow-downloads allow-modals allow-popups-to-escape-sandbox',
  );
  frame.src = url;
  document.querySelector('main')?.append(frame);
}
